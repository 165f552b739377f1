using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;

namespace StanceKit.Text.Html;

/// <summary>The text under a node, one line for each block. Walks without recursion.</summary>
internal static class BlockText
{
    private static readonly FrozenSet<string> Blocks = FrozenSet.ToFrozenSet(
        ["address", "article", "aside", "blockquote", "body", "br", "dd", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3",
        "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "table", "td", "th", "tr", "ul"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Skipped = FrozenSet.ToFrozenSet(
        ["head", "script", "style", "noscript", "template", "button", "form"], StringComparer.Ordinal);

    /// <summary>The text, without blank lines.</summary>
    public static string Of(INode root)
    {
        var text = new StringBuilder();
        var open = new Stack<(INode Node, int Next)>();
        Enter(root, text, open);
        while (open.TryPop(out var level))
        {
            // A node finds its sibling by a search from the first one on, hence the count.
            if (level.Next < level.Node.ChildNodes.Length)
            {
                open.Push((level.Node, level.Next + 1));
                Enter(level.Node.ChildNodes[level.Next], text, open);
            }
            else
            {
                Break(text, Name(level.Node));
            }
        }

        return text.ToString().Trim();
    }

    private static void Enter(INode node, StringBuilder text, Stack<(INode Node, int Next)> open)
    {
        if (node is IText data)
        {
            AppendInline(text, data.Data);
        }
        else if (!Skipped.Contains(Name(node)))
        {
            Break(text, Name(node));
            open.Push((node, 0));
        }
    }

    private static string Name(INode node) => (node as IElement)?.LocalName ?? "";

    private static void Break(StringBuilder text, string name)
    {
        if (Blocks.Contains(name) && text.Length > 0 && text[^1] != '\n')
        {
            if (text[^1] == ' ')
            {
                text.Length--;
            }

            text.Append('\n');
        }
    }

    private static void AppendInline(StringBuilder text, string data)
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
