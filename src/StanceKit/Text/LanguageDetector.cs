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
        return LettersOf(sample) < FewestLetters ? Undetermined : Shared.Value.Detect(WithoutNames(sample));
    }

    // Names tell where people come from, not what language is written about them. German nouns go too, and are not missed.
    private static string WithoutNames(string sample)
    {
        var rest = string.Join(' ', sample.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(w => !w.Any(char.IsUpper)));
        return LettersOf(rest) < FewestLettersWithoutNames ? sample : rest;
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

        public string Detect(string sample)
        {
            var language = _lingua.DetectLanguageOf(sample);
            return language == Language.Unknown ? Undetermined : language.IsoCode6391().ToString().ToLower(CultureInfo.InvariantCulture);
        }
    }
}
