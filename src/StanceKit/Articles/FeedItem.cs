using System.Xml.Linq;

namespace StanceKit.Articles;

/// <summary>The fields of one item of RSS or Atom, whatever the dialect; prefers the whole text over its summary.</summary>
internal static class FeedItem
{
    private static readonly string[] Bodies = ["encoded", "content", "description", "summary"];
    private static readonly string[] Dates = ["pubDate", "published", "date", "issued", "updated", "modified"];

    /// <summary>Reads an <c>item</c> or <c>entry</c>.</summary>
    public static ArticleFields Fields(XElement item) => new()
    {
        Url = Link(item),
        Title = Child(item, "title") is { } title ? OneLine(Plain(title)) : null,
        Text = Bodies.Select(name => Body(item, name)).FirstOrDefault(body => !string.IsNullOrWhiteSpace(body)),
        PublishedAt = Dates.Select(name => Child(item, name)?.Value).FirstOrDefault(date => PublicationDate.Parse(date) is not null),
    };

    private static string? Body(XElement item, string name) => Child(item, name) is { } element ? Plain(element) : null;

    /// <summary>Media extensions reuse the names (<c>media:title</c>, <c>media:content</c>), so foreign namespaces other than the known modules do not count.</summary>
    private static XElement? Child(XElement item, string name) =>
        item.Elements().FirstOrDefault(e => e.Name.LocalName == name && IsOwn(e, item));

    private static bool IsOwn(XElement element, XElement item)
    {
        var ns = element.Name.NamespaceName;
        return ns == item.Name.NamespaceName
            || ns.StartsWith("http://purl.org/rss/1.0/modules/content", StringComparison.Ordinal)
            || ns.StartsWith("http://purl.org/dc/", StringComparison.Ordinal);
    }

    private static string Plain(XElement element)
    {
        var isMarkup = element.HasElements || element.Attribute("type")?.Value == "xhtml";
        var isText = element.Attribute("type")?.Value is "text" or "text/plain";
        return isText ? element.Value.Trim() : HtmlFragment.ToText(isMarkup ? Markup(element) : element.Value);
    }

    /// <summary>Inline XHTML without its namespaces, which an HTML parser would take for part of the names.</summary>
    private static string Markup(XElement element)
    {
        foreach (var inner in element.Descendants())
        {
            inner.Name = inner.Name.LocalName;
        }

        return string.Concat(element.Nodes().Select(node => node.ToString(SaveOptions.DisableFormatting)));
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string? Link(XElement item)
    {
        var links = item.Elements().Where(e => e.Name.LocalName == "link" && e.Name.NamespaceName == item.Name.NamespaceName).ToList();
        var alternate = links.FirstOrDefault(e => e.Attribute("href") is not null && (e.Attribute("rel")?.Value ?? "alternate") == "alternate");
        return alternate?.Attribute("href")?.Value
            ?? links.Select(e => e.Value).FirstOrDefault(value => !string.IsNullOrWhiteSpace(value))
            ?? PermaLink(item);
    }

    private static string? PermaLink(XElement item)
    {
        var id = Child(item, "guid") is { } guid && guid.Attribute("isPermaLink")?.Value != "false" ? guid.Value : Child(item, "id")?.Value;
        return id?.Trim().StartsWith("http", StringComparison.OrdinalIgnoreCase) == true ? id : null;
    }
}
