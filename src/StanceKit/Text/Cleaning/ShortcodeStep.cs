using System.Collections.Frozen;

namespace StanceKit.Text.Cleaning;

/// <summary>
/// Shortcodes of content systems: <c>[ad_1]</c>, <c>[gallery ids="1"]</c>, <c>[/caption]</c>. Brackets of an editor
/// (<c>[sic]</c>, <c>[the president]</c>, <c>[...]</c>) stay.
/// </summary>
internal sealed class ShortcodeStep : ICleaningStep
{
    private const int LongestCode = 1000;

    private static readonly FrozenSet<string> Names = FrozenSet.ToFrozenSet(
        ["ad", "ads", "adsense", "advert", "advertisement", "audio", "button", "caption", "column", "columns", "divider", "embed", "facebook", "gallery",
        "instagram", "newsletter", "playlist", "pullquote", "row", "shortcode", "spacer", "toc", "tweet", "twitter", "video", "vimeo", "youtube"],
        StringComparer.Ordinal);

    public void Find(string text, TextEdits edits)
    {
        for (var i = text.IndexOf('['); i >= 0; i = i + 1 < text.Length ? text.IndexOf('[', i + 1) : -1)
        {
            var stop = text.AsSpan(i + 1, Math.Min(LongestCode, text.Length - i - 1)).IndexOfAny('[', ']');
            if (stop > 0 && text[i + 1 + stop] == ']' && IsShortcode(text.AsSpan(i + 1, stop)))
            {
                edits.Replace(i, stop + 2, " ");
                i += stop + 1;
            }
        }
    }

    private static bool IsShortcode(ReadOnlySpan<char> inside)
    {
        if (IsCutMark(inside))
        {
            return true;
        }

        var closing = inside[0] == '/';
        var body = closing ? inside[1..] : inside;
        var length = NameLength(body);
        if (length == 0)
        {
            return false;
        }

        var name = body[..length];
        var rest = body[length..].Trim().TrimEnd('/').Trim();
        if (rest.IsEmpty)
        {
            return closing || name.Contains('_') || Names.Contains(name.ToString());
        }

        return char.IsWhiteSpace(body[length]) && rest.Contains('=');
    }

    // News services cut a text and say how much is missing: [+1234 chars].
    private static bool IsCutMark(ReadOnlySpan<char> inside) =>
        inside[0] == '+' && inside.EndsWith(" chars", StringComparison.Ordinal) && inside.Length > 1 && char.IsAsciiDigit(inside[1]);

    private static int NameLength(ReadOnlySpan<char> body)
    {
        var i = 0;
        while (i < body.Length && (char.IsAsciiLetterLower(body[i]) || (i > 0 && (char.IsAsciiDigit(body[i]) || body[i] is '_' or '-'))))
        {
            i++;
        }

        return i;
    }
}
