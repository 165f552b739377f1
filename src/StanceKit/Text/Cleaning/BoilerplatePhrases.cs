using System.Collections.Frozen;

namespace StanceKit.Text.Cleaning;

/// <summary>The phrases of <c>data/text/boilerplate.txt</c>, grouped by their first character.</summary>
internal sealed class BoilerplatePhrases
{
    private readonly FrozenDictionary<char, string[]> _byFirst;

    /// <summary>Reads one section of the file.</summary>
    public BoilerplatePhrases(string section) => _byFirst = WordList.Lines("boilerplate.txt", section)
        .GroupBy(p => char.ToLowerInvariant(p[0]))
        .ToFrozenDictionary(g => g.Key, g => g.ToArray());

    /// <summary>Whether the whole text is one of the phrases.</summary>
    public bool Is(ReadOnlySpan<char> text) => Any(text, whole: true);

    /// <summary>Whether the text begins with one of the phrases, as whole words.</summary>
    public bool Begin(ReadOnlySpan<char> text) => Any(text, whole: false);

    private bool Any(ReadOnlySpan<char> text, bool whole)
    {
        if (text.IsEmpty || !_byFirst.TryGetValue(char.ToLowerInvariant(text[0]), out var phrases))
        {
            return false;
        }

        foreach (var phrase in phrases)
        {
            if (text.StartsWith(phrase, StringComparison.OrdinalIgnoreCase) && (whole ? text.Length == phrase.Length : EndsWord(text, phrase)))
            {
                return true;
            }
        }

        return false;
    }

    // "© 20" goes on with the rest of the year; a phrase that ends with a letter must end its word.
    private static bool EndsWord(ReadOnlySpan<char> text, string phrase) =>
        text.Length == phrase.Length || !char.IsLetter(phrase[^1]) || !char.IsLetterOrDigit(text[phrase.Length]);
}
