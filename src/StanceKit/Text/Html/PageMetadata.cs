using System.Globalization;
using AngleSharp.Html.Dom;

namespace StanceKit.Text.Html;

/// <summary>What a page says about itself in its head.</summary>
internal sealed class PageMetadata(IHtmlDocument page, IReadOnlyList<string> structuredData)
{
    private const int LongestTitle = 500;

    /// <summary>The headline: the page's title for sharing, its JSON-LD, its heading or its window title.</summary>
    public string Title()
    {
        var title = Meta("og:title") ?? StructuredData.Find(structuredData, "headline") ?? Text("h1") ?? Text("title") ?? "";
        var line = string.Join(' ', title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length > LongestTitle ? line[..LongestTitle] : line;
    }

    /// <summary>The date of publication.</summary>
    public DateTimeOffset? PublishedAt()
    {
        string?[] candidates =
        [
            Meta("article:published_time"), Meta("og:article:published_time"), StructuredData.Find(structuredData, "datePublished"), Meta("datePublished"), Meta("date"),
            Meta("pubdate"), Meta("publishdate"), Meta("dc.date.issued"), Meta("dc.date"), Meta("parsely-pub-date"), Attribute("time[datetime]", "datetime"),
        ];
        return candidates.Select(Date).FirstOrDefault(d => d is not null);
    }

    /// <summary>The page's own address, completed by the one that it was read from.</summary>
    public string? CanonicalUrl(string? url)
    {
        var read = Uri.TryCreate(url, UriKind.Absolute, out var from) ? from : null;
        string?[] candidates = [Attribute("link[rel~='canonical']", "href"), Meta("og:url"), url];
        return candidates.Select(c => Web(c, read)).FirstOrDefault(u => u is not null);
    }

    /// <summary>The language as two letters.</summary>
    public string? Language()
    {
        var given = page.DocumentElement?.GetAttribute("lang") ?? Meta("og:locale") ?? Meta("content-language");
        var code = given?.Trim().Split('-', '_')[0].ToLowerInvariant();
        return code is { Length: 2 } && char.IsAsciiLetterLower(code[0]) && char.IsAsciiLetterLower(code[1]) ? code : null;
    }

    private static string? Web(string? candidate, Uri? from)
    {
        if (string.IsNullOrWhiteSpace(candidate))
        {
            return null;
        }

        var ok = from is null ? Uri.TryCreate(candidate.Trim(), UriKind.Absolute, out var uri) : Uri.TryCreate(from, candidate.Trim(), out uri);
        return ok && uri!.Scheme is "http" or "https" ? uri!.AbsoluteUri : null;
    }

    private static DateTimeOffset? Date(string? value) =>
        DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out var date) ? date : null;

    private string? Meta(string name)
    {
        foreach (var meta in page.GetElementsByTagName("meta"))
        {
            var key = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop") ?? meta.GetAttribute("http-equiv");
            if (name.Equals(key, StringComparison.OrdinalIgnoreCase) && meta.GetAttribute("content") is { } content && !string.IsNullOrWhiteSpace(content))
            {
                return content;
            }
        }

        return null;
    }

    private string? Attribute(string selector, string name) => page.QuerySelector(selector)?.GetAttribute(name);

    private string? Text(string tag) => page.QuerySelector(tag) is { } element && !string.IsNullOrWhiteSpace(element.TextContent) ? element.TextContent : null;
}
