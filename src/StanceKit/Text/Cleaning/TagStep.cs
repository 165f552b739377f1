using System.Collections.Frozen;

namespace StanceKit.Text.Cleaning;

/// <summary>HTML tags that were left in plain text. Only names that HTML knows, so that "a &lt; b" stays.</summary>
internal sealed class TagStep : ICleaningStep
{
    private const int LongestTag = 2000;

    private static readonly FrozenSet<string> Blocks = FrozenSet.ToFrozenSet(
        ["p", "br", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "blockquote", "figure", "figcaption", "table", "tr", "section", "article", "hr"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Inline = FrozenSet.ToFrozenSet(
        ["a", "b", "i", "u", "em", "strong", "span", "small", "sup", "sub", "img", "font", "cite", "q", "s", "td", "th", "tbody", "iframe", "time", "mark", "abbr", "code", "center"],
        StringComparer.OrdinalIgnoreCase);

    public void Find(string text, TextEdits edits)
    {
        for (var i = text.IndexOf('<'); i >= 0; i = i + 1 < text.Length ? text.IndexOf('<', i + 1) : -1)
        {
            var close = Close(text, i);
            if (close > 0 && Replacement(text, i) is { } replacement)
            {
                edits.Replace(i, close + 1 - i, replacement);
                i = close;
            }
        }
    }

    private static int Close(string text, int start)
    {
        var stop = text.AsSpan(start + 1, Math.Min(LongestTag, text.Length - start - 1)).IndexOfAny('<', '>');
        return stop >= 0 && text[start + 1 + stop] == '>' ? start + 1 + stop : -1;
    }

    private static string? Replacement(string text, int start)
    {
        var i = start + 1;
        if (i < text.Length && text[i] == '/')
        {
            i++;
        }

        var end = i;
        while (end < text.Length && end - i < 12 && char.IsAsciiLetterOrDigit(text[end]))
        {
            end++;
        }

        if (end == text.Length || !(text[end] is '>' or '/' || char.IsWhiteSpace(text[end])))
        {
            return null;
        }

        var name = text[i..end];
        return Blocks.Contains(name) ? "\n" : Inline.Contains(name) ? "" : null;
    }
}
