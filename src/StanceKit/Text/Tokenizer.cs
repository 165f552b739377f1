namespace StanceKit.Text;

/// <summary>Splits text into tokens in one pass, without allocating per token.</summary>
/// <remarks>
/// Hyphenated words are split at the hyphen ("French-backed" is three tokens), so that a name inside a
/// compound is found; contractions stay whole ("don't"), possessives are split off ("Algeria" + "'s").
/// </remarks>
public static class Tokenizer
{
    /// <summary>The tokens of <paramref name="text"/>, in order.</summary>
    public static List<Token> Tokenize(string text)
    {
        var tokens = new List<Token>((text.Length / 5) + 4);
        Tokenize(text, new TextSpan(0, text.Length), tokens);
        return tokens;
    }

    /// <summary>Appends the tokens of <paramref name="range"/> to <paramref name="tokens"/>; offsets are those of <paramref name="text"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The range does not lie in the text.</exception>
    public static void Tokenize(string text, TextSpan range, List<Token> tokens)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(range.Start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(range.End, text.Length);
        var chars = text.AsSpan(0, range.End);
        var i = range.Start;
        while (i < chars.Length)
        {
            if (char.IsWhiteSpace(chars[i]))
            {
                i++;
                continue;
            }

            var token = Next(chars, i);
            tokens.Add(token);
            i = token.End;
        }
    }

    private static Token Next(ReadOnlySpan<char> text, int i)
    {
        var c = text[i];
        if (LinkLength(text, i) is var link and > 0)
        {
            return new Token(i, link, TokenKind.Link);
        }

        if (char.IsDigit(c))
        {
            return new Token(i, NumberLength(text, i), TokenKind.Number);
        }

        if (IsWordPart(text, i))
        {
            return new Token(i, WordLength(text, i), TokenKind.Word);
        }

        if (IsApostrophe(c) && PossessiveLength(text, i) is var possessive and > 0)
        {
            return new Token(i, possessive, TokenKind.Possessive);
        }

        if (IsQuote(c))
        {
            return new Token(i, c is '\'' or '`' && i + 1 < text.Length && text[i + 1] == c ? 2 : 1, TokenKind.Quote);
        }

        return new Token(i, char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? 2 : 1, TokenKind.Mark);
    }

    /// <summary>Whether the character is an apostrophe in any of the forms that news text uses.</summary>
    internal static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u02BC';

    /// <summary>Whether the character opens or closes a quotation.</summary>
    internal static bool IsQuote(char c) =>
        c is '"' or '\'' or '`' or '\u201C' or '\u201D' or '\u201E' or '\u2018' or '\u2019' or '\u201A' or '\u00AB' or '\u00BB' or '\u2039' or '\u203A';

    private static bool IsWordPart(ReadOnlySpan<char> text, int i)
    {
        var c = text[i];
        return char.IsLetter(c)
            || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark
            || (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1]) && System.Text.Rune.IsLetter(new System.Text.Rune(c, text[i + 1])));
    }

    private static int WordLength(ReadOnlySpan<char> text, int start)
    {
        var i = start;
        while (i < text.Length)
        {
            if (IsWordPart(text, i))
            {
                i += char.IsHighSurrogate(text[i]) ? 2 : 1;
            }
            else if (char.IsDigit(text[i]))
            {
                i++;
            }
            else if (i > start && IsApostrophe(text[i]) && i + 1 < text.Length && char.IsLetter(text[i + 1]) && PossessiveLength(text, i) == 0)
            {
                i += 2;
            }
            else if (text[i] == '.' && IsInitialism(text, start, i))
            {
                i++;
            }
            else
            {
                break;
            }
        }

        return i - start;
    }

    /// <summary>"U.S." and "U.N." are one word each, with their last full stop.</summary>
    private static bool IsInitialism(ReadOnlySpan<char> text, int start, int stop)
    {
        var letters = stop - start;
        if (letters == 1)
        {
            return char.IsUpper(text[start]) && stop + 2 < text.Length && char.IsUpper(text[stop + 1]) && text[stop + 2] == '.';
        }

        return letters >= 3 && text[stop - 2] == '.' && char.IsUpper(text[stop - 1]) && text[start + 1] == '.';
    }

    private static int NumberLength(ReadOnlySpan<char> text, int start)
    {
        var i = start;
        while (i < text.Length && (char.IsDigit(text[i]) || (text[i] is '.' or ',' && i + 1 < text.Length && char.IsDigit(text[i + 1]))))
        {
            i++;
        }

        // "5th", "30mm", "1990s" stay with their digits.
        while (i < text.Length && char.IsAsciiLetterLower(text[i]))
        {
            i++;
        }

        return i - start;
    }

    private static int PossessiveLength(ReadOnlySpan<char> text, int i)
    {
        var afterWord = i > 0 && (char.IsLetterOrDigit(text[i - 1]) || text[i - 1] == '.');
        if (!afterWord)
        {
            return 0;
        }

        var next = i + 1 < text.Length ? text[i + 1] : ' ';
        if (next is 's' or 'S' && (i + 2 >= text.Length || !char.IsLetterOrDigit(text[i + 2])))
        {
            return 2;
        }

        return text[i - 1] == 's' && next == ' ' && text[i] != '\u2019' ? 1 : 0;
    }

    private static int LinkLength(ReadOnlySpan<char> text, int i)
    {
        if (text[i] is '@' or '#')
        {
            return i + 1 < text.Length && (char.IsLetter(text[i + 1]) || text[i + 1] == '_') ? 1 + HandleLength(text[(i + 1)..]) : 0;
        }

        var rest = text[i..];
        var isLink = rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
        if (!isLink)
        {
            return 0;
        }

        var length = 0;
        while (length < rest.Length && !char.IsWhiteSpace(rest[length]) && !(IsQuote(rest[length]) && rest[length] != '\''))
        {
            length++;
        }

        while (length > 4 && rest[length - 1] is '.' or ',' or ')' or ';' or ':' or '!' or '?')
        {
            length--;
        }

        return length;
    }

    private static int HandleLength(ReadOnlySpan<char> text)
    {
        var i = 0;
        while (i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] == '_'))
        {
            i++;
        }

        return i;
    }
}
