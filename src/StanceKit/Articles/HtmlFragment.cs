using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace StanceKit.Articles;

/// <summary>Turns the HTML of a feed item into plain text: blocks and line breaks become line ends, scripts and the like go.</summary>
internal static class HtmlFragment
{
    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "aside", "blockquote", "br", "dd", "div", "dl", "dt", "figcaption", "figure", "footer", "form",
        "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "table", "td", "th", "tr", "ul",
    };

    private static readonly HashSet<string> Hidden = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "noscript", "template", "iframe", "svg", "head", "button", "select", "textarea",
    };

    /// <summary>The text of <paramref name="html"/>; plain text comes back with its entities decoded.</summary>
    public static string ToText(string html)
    {
        if (!html.AsSpan().ContainsAny('<', '&'))
        {
            return html.Trim();
        }

        var text = new StringBuilder(html.Length);
        Append(new HtmlParser().ParseDocument(html).Body, text);
        return text.ToString().Trim();
    }

    /// <summary>Walks without recursion: feeds nest as deep as they like.</summary>
    private static void Append(INode? root, StringBuilder text)
    {
        var node = root;
        while (node is not null)
        {
            if (node is IText words)
            {
                AppendWords(words.Data, text);
            }

            Break(node, text);
            if (!Hidden.Contains(node.NodeName) && node.FirstChild is { } child)
            {
                node = child;
                continue;
            }

            while (node is not null && node != root && node.NextSibling is null)
            {
                node = node.Parent;
                Break(node, text);
            }

            if (node is null || node == root)
            {
                return;
            }

            Break(node, text);
            node = node.NextSibling;
        }
    }

    private static void Break(INode? node, StringBuilder text)
    {
        if (node is not null && Blocks.Contains(node.NodeName) && text.Length > 0 && text[^1] != '\n')
        {
            text.Length -= text[^1] == ' ' ? 1 : 0;
            text.Append('\n');
        }
    }

    private static void AppendWords(string data, StringBuilder text)
    {
        foreach (var c in data)
        {
            if (!char.IsWhiteSpace(c))
            {
                text.Append(c);
            }
            else if (text.Length > 0 && text[^1] is not (' ' or '\n'))
            {
                text.Append(' ');
            }
        }
    }
}
