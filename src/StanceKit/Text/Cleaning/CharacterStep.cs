using System.Globalization;

namespace StanceKit.Text.Cleaning;

/// <summary>Characters that nobody sees or that have a plain form: soft hyphens, zero-width and direction marks, odd blanks, ligatures.</summary>
internal sealed class CharacterStep : ICleaningStep
{
    public void Find(string text, TextEdits edits)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '\n' or (>= ' ' and < '\u007F'))
            {
                continue;
            }

            if (char.IsSurrogate(c))
            {
                i += FindSurrogate(text, i, edits);
            }
            else if (Plain(c) is { } plain)
            {
                edits.Replace(i, 1, plain);
            }
        }
    }

    /// <summary>Takes out half a pair, which no encoding can write. Returns 1 when a whole pair was passed.</summary>
    private static int FindSurrogate(string text, int i, TextEdits edits)
    {
        if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
        {
            return 1;
        }

        edits.Remove(i, 1);
        return 0;
    }

    private static string? Plain(char c) => c switch
    {
        '\u0085' or '\u2028' or '\u2029' or '\v' or '\f' => "\n",
        '\t' or '\r' => null,
        '\u00AD' or '\u180E' or '\uFFFC' or '\uFFFE' or '\uFFFF' => "",
        '\u2010' or '\u2011' => "-",
        '\u2026' => "...",
        '\uFB00' => "ff",
        '\uFB01' => "fi",
        '\uFB02' => "fl",
        '\uFB03' => "ffi",
        '\uFB04' => "ffl",
        _ => ByCategory(c),
    };

    private static string? ByCategory(char c) => char.GetUnicodeCategory(c) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format => "",
        UnicodeCategory.SpaceSeparator when c != ' ' => " ",
        _ => null,
    };
}
