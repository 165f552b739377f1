using System.Collections.Frozen;
using System.Globalization;
using Lingua;

namespace StanceKit.Text;

/// <summary>Tells what language a text is written in. Safe to call from several threads.</summary>
/// <remarks>Knows English, French, Spanish, Portuguese, German, Italian, Arabic, Swahili, Yoruba, Somali, Dutch and Turkish.</remarks>
public static class LanguageDetector
{
    /// <summary>What stands for a language that cannot be told.</summary>
    public const string Undetermined = "und";

    // Names and quotations come in clumps, so that two places of a text are looked at.
    private const int SampleLength = 300;
    private const int FewestLetters = 20;
    private const int FewestLettersWithoutNames = 10;

    private static readonly Lazy<Detector> Shared = new(() => new Detector());

    /// <summary>The language of a text, by a sample of its beginning and its middle.</summary>
    /// <param name="text">Any string.</param>
    /// <returns>An ISO 639-1 code, or <see cref="Undetermined"/> for fewer than 20 letters and for scripts of no known language.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static string Detect(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sample = Sample(text);
        return LettersOf(sample) < FewestLetters ? Undetermined : Shared.Value.Detect(sample);
    }

    private static string Sample(string text)
    {
        if (text.Length <= 2 * SampleLength)
        {
            return text;
        }

        var middle = Math.Max(SampleLength, (text.Length - SampleLength) / 2);
        return string.Concat(text.AsSpan(0, SampleLength), " ", text.AsSpan(middle, SampleLength));
    }

    private static int LettersOf(string text) => text.Count(char.IsLetter);

    private sealed class Detector
    {
        private static readonly Language[] Languages =
        [
            Language.English, Language.French, Language.Spanish, Language.Portuguese, Language.German, Language.Italian,
            Language.Arabic, Language.Swahili, Language.Yoruba, Language.Somali, Language.Dutch, Language.Turkish,
        ];

        private readonly Lingua.LanguageDetector _lingua = LanguageDetectorBuilder.FromLanguages(Languages).WithLowAccuracyMode().Build();

        private readonly FrozenSet<string> _english = WordList.Words("function-words.txt", "english", StringComparer.Ordinal);

        public string Detect(string sample)
        {
            // Names tell where people come from, not what language is written about them. German nouns go too, and are not missed.
            var words = sample.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(w => !w.Any(char.IsUpper)).ToList();
            if (IsEnglish(words))
            {
                return "en";
            }

            var rest = string.Join(' ', words);
            var language = _lingua.DetectLanguageOf(LettersOf(rest) < FewestLettersWithoutNames ? sample : rest);
            return language == Language.Unknown ? Undetermined : language.IsoCode6391().ToString().ToLower(CultureInfo.InvariantCulture);
        }

        /// <summary>Whether two different words of English alone, and one in ten at least, are among them.</summary>
        private bool IsEnglish(List<string> words)
        {
            var english = words.Where(_english.Contains).ToList();
            return english.Count * 10 >= words.Count && english.Distinct().Take(2).Count() == 2;
        }
    }
}
