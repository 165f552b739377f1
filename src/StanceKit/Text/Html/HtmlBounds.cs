using System.Collections.Frozen;
using System.Text;

namespace StanceKit.Text.Html;

/// <summary>
/// Cuts a page down to what parsers can take in reasonable time: its length, the depth of its tags, the size of one tag.
/// </summary>
/// <remarks>
/// Parsers and readers walk up or recurse along the depth of the tree, so that a page of a hundred thousand nested tags
/// takes hours or ends the process. One pass over the characters, before any of them sees the page.
/// </remarks>
internal static class HtmlBounds
{
    /// <summary>Characters that are read of a page.</summary>
    public const int Longest = 4_000_000;

    /// <summary>Tags that may stand inside one another.</summary>
    public const int Deepest = 150;

    private const int LongestTag = 2_000;
    private const int MostTags = 100_000;

    private static readonly FrozenSet<string> Flat = FrozenSet.ToFrozenSet(
        ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr", "p", "li", "dt", "dd", "option"], StringComparer.OrdinalIgnoreCase);

    // They mean nothing to a reader of text, and left open they are opened again in every paragraph.
    private static readonly FrozenSet<string> Formatting = FrozenSet.ToFrozenSet(
        ["b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"], StringComparer.OrdinalIgnoreCase);

    // Whose inside is no text of the page. Structured data alone is read.
    private static readonly FrozenSet<string> Dropped = FrozenSet.ToFrozenSet(
        ["script", "style", "iframe", "noscript", "svg", "math", "object", "template", "textarea", "select", "canvas", "video", "audio", "plaintext", "xmp", "noembed", "noframes", "frameset"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The page within bounds.</summary>
    /// <param name="html">Any string.</param>
    /// <param name="structuredData">Receives the contents of <c>application/ld+json</c> scripts.</param>
    public static string Apply(string html, List<string> structuredData) =>
        new Pass(html.Length > Longest ? html[..Longest] : html, structuredData).Run();

    private static string Name(string text, int open, out bool closes)
    {
        var start = open + 1;
        closes = start < text.Length && text[start] == '/';
        start += closes ? 1 : 0;
        var end = start;
        while (end < text.Length && end - start < 30 && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '-'))
        {
            end++;
        }

        return end > start && char.IsAsciiLetter(text[start]) ? text[start..end] : "";
    }

    /// <summary>Offset after the tag or comment; one further when it is none.</summary>
    private static int TagEnd(string text, int open)
    {
        if (string.CompareOrdinal(text, open, "<!--", 0, 4) == 0)
        {
            var end = text.IndexOf("-->", open + 4, StringComparison.Ordinal);
            return end < 0 ? text.Length : end + 3;
        }

        if (open + 1 == text.Length || !(char.IsAsciiLetter(text[open + 1]) || text[open + 1] is '/' or '!' or '?'))
        {
            return open + 1;
        }

        var quote = '\0';
        for (var i = open + 1; i < text.Length; i++)
        {
            var c = text[i];
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '"' or '\'' && text[i - 1] == '=')
            {
                quote = c;
            }
            else if (c == '>')
            {
                return i + 1;
            }
        }

        return text.Length;
    }

    /// <summary>One walk over a page.</summary>
    private sealed class Pass(string text, List<string> structuredData)
    {
        private readonly StringBuilder _bounded = new(text.Length);
        private readonly HashSet<string> _unclosed = new(StringComparer.OrdinalIgnoreCase);
        private int _depth;
        private int _skipped;
        private int _tags;

        public string Run()
        {
            var i = 0;
            while (i < text.Length)
            {
                var open = text.IndexOf('<', i);
                _bounded.Append(text, i, (open < 0 ? text.Length : open) - i);
                if (open < 0)
                {
                    break;
                }

                i = Tag(open, TagEnd(text, open));
            }

            return _bounded.ToString();
        }

        /// <summary>Copies or drops the tag and returns where to go on.</summary>
        private int Tag(int open, int end)
        {
            var name = Name(text, open, out var closes);
            if (name.Length == 0)
            {
                // A comment goes, a lone "<" is text.
                _bounded.Append(end == open + 1 ? "&lt;" : "");
                return end;
            }

            if (Dropped.Contains(name))
            {
                return closes ? end : SkipElement(open, end, name);
            }

            if (!Formatting.Contains(name) && (Flat.Contains(name) || (closes ? Ascend() : Descend())))
            {
                Append(open, end, name, closes);
            }

            return end;
        }

        private bool Descend()
        {
            if (_depth >= Deepest)
            {
                _skipped++;
                return false;
            }

            _depth++;
            return true;
        }

        private bool Ascend()
        {
            if (_skipped > 0)
            {
                _skipped--;
                return false;
            }

            _depth = Math.Max(0, _depth - 1);
            return true;
        }

        private void Append(int open, int end, string name, bool closes)
        {
            if (++_tags > MostTags)
            {
                _bounded.Append(' ');
            }
            else if (end - open > LongestTag)
            {
                _bounded.Append(closes ? "</" : "<").Append(name).Append('>');
            }
            else
            {
                _bounded.Append(text, open, end - open);
            }
        }

        private int SkipElement(int open, int inside, string name)
        {
            // Without an end, the rest of the page may still be its text.
            var close = _unclosed.Contains(name) ? -1 : text.IndexOf("</" + name, inside, StringComparison.OrdinalIgnoreCase);
            if (close < 0)
            {
                _unclosed.Add(name);
                return inside;
            }

            if (text.AsSpan(open, Math.Min(inside - open, LongestTag)).Contains("ld+json", StringComparison.OrdinalIgnoreCase))
            {
                structuredData.Add(text[inside..close]);
            }

            return TagEnd(text, close);
        }
    }
}
