using System.Globalization;
using System.Text;
using AngleSharp.Html;

namespace StanceKit.Text.Cleaning;

/// <summary>HTML entities, named and numeric, however often escaped: <c>&amp;amp;#8217;</c>.</summary>
internal sealed class EntityStep : ICleaningStep
{
    private const int LongestName = 32;

    public void Find(string text, TextEdits edits)
    {
        for (var i = text.IndexOf('&'); i >= 0; i = text.IndexOf('&', Math.Max(i + 1, edits.End)))
        {
            var end = i + 1;
            string? decoded = null;

            // An ampersand that comes out of an entity may begin the next one.
            while ((decoded is null or "&") && Decode(text, end, out var length) is { } value)
            {
                decoded = value;
                end += length;
            }

            if (decoded is not null)
            {
                edits.Replace(i, end - i, decoded);
            }

            if (i + 1 >= text.Length)
            {
                break;
            }
        }
    }

    private static string? Decode(string text, int start, out int length)
    {
        var stop = start;
        while (stop < text.Length && stop - start < LongestName && (char.IsAsciiLetterOrDigit(text[stop]) || (text[stop] == '#' && stop == start)))
        {
            stop++;
        }

        length = stop + 1 - start;
        if (stop >= text.Length || text[stop] != ';' || stop == start)
        {
            return null;
        }

        return text[start] == '#' ? Numeric(text.AsSpan(start + 1, stop - start - 1)) : HtmlEntityProvider.Resolver.GetSymbol(text[start..(stop + 1)]);
    }

    private static string? Numeric(ReadOnlySpan<char> digits)
    {
        var hex = digits.Length > 0 && digits[0] is 'x' or 'X';
        var ok = hex
            ? int.TryParse(digits[1..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            : int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out code);
        if (!ok || code == 0 || !Rune.IsValid(code))
        {
            return null;
        }

        // Browsers read the control range as Windows-1252, and so do the pages that write it.
        return code is >= 0x80 and <= 0x9F ? Windows1252.ToChar((byte)code).ToString() : new Rune(code).ToString();
    }
}
