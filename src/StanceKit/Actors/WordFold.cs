using System.Globalization;
using System.Text;
using StanceKit.Text;

namespace StanceKit.Actors;

/// <summary>Brings the spellings of one word together: no case, no accents, no apostrophes, no full stops.</summary>
/// <remarks>Own tables, because accents are stripped even where the runtime has no Unicode data for it.</remarks>
internal static class WordFold
{
    /// <summary>Longest word that is folded; a longer one is in no registry.</summary>
    public const int MaxLength = 64;

    // U+00C0 to U+017F; a blank stands for a letter that has no plain counterpart or two of them.
    private const string Plain =
        "aaaaaa ceeeeiiii"
        + "dnooooo ouuuuy  "
        + "aaaaaa ceeeeiiii"
        + "dnooooo ouuuuy y"
        + "aaaaaaccccccccdd"
        + "ddeeeeeeeeeegggg"
        + "gggghhhhiiiiiiii"
        + "ii  jjkkklllllll"
        + "lllnnnnnnnnnoooo"
        + "oo  rrrrrrssssss"
        + "ssttttttuuuuuuuu"
        + "uuuuwwyyyzzzzzzs";

    /// <summary>Writes the folded word to <paramref name="folded"/> (<see cref="MaxLength"/> characters) and returns its length; -1 when it is too long.</summary>
    public static int Fold(ReadOnlySpan<char> word, Span<char> folded)
    {
        var length = 0;
        foreach (var c in word)
        {
            if (length + 2 > MaxLength)
            {
                return -1;
            }

            if (char.IsAscii(c))
            {
                if (c is not ('\'' or '.') || word.Length == 1)
                {
                    folded[length++] = (char)(c is >= 'A' and <= 'Z' ? c | 0x20 : c);
                }
            }
            else if (!Tokenizer.IsApostrophe(c))
            {
                length += FoldLetter(c, folded[length..]);
            }
        }

        return length;
    }

    /// <summary>The folded word as a string; empty when it is too long.</summary>
    public static string Fold(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[MaxLength];
        var length = Fold(word, folded);
        return length <= 0 ? "" : new string(folded[..length]);
    }

    /// <summary>All words of a text folded and joined by blanks, hyphens left out: two texts with one key are one form.</summary>
    public static string Key(string text)
    {
        var key = new StringBuilder();
        foreach (var token in Tokenizer.Tokenize(text))
        {
            if (!IsHyphen(text, token))
            {
                key.Append(key.Length > 0 ? " " : "").Append(Fold(token.Of(text)));
            }
        }

        return key.ToString();
    }

    /// <summary>Whether the token is a hyphen or the dash that joins "Guinea–Bissau".</summary>
    public static bool IsHyphen(string text, Token token) => token.Length == 1 && text[token.Start] is '-' or '\u2010' or '\u2011' or '\u2013';

    private static int FoldLetter(char c, Span<char> to)
    {
        var plain = c is >= '\u00C0' and <= '\u017F' ? Plain[c - '\u00C0'] : ' ';
        if (plain != ' ')
        {
            to[0] = plain;
            return 1;
        }

        var pair = c switch { '\u0152' or '\u0153' => "oe", '\u00C6' or '\u00E6' => "ae", '\u00DF' => "ss", _ => "" };
        if (pair.Length > 0)
        {
            pair.CopyTo(to);
            return 2;
        }

        if (char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
        {
            return 0;
        }

        to[0] = char.ToLowerInvariant(c);
        return 1;
    }
}
