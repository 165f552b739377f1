using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using SmartReader;
using StanceKit.Text.Html;

namespace StanceKit.Text;

/// <summary>Reads the article out of a page of HTML. Safe to call from several threads; never touches the network.</summary>
/// <remarks>
/// The part of the page that reads like an article is taken, else all of its text. Pages are cut to 4 million characters and
/// 150 nested tags; scripts are not run, and images and frames not loaded.
/// </remarks>
public static class HtmlPageReader
{
    // Relative addresses need something to be relative to.
    private const string UnknownAddress = "https://page.invalid/";

    // Finding the article takes several walks over all elements; a longer page is taken whole.
    private const int MostElements = 30_000;

    // Below this an "article" is a teaser or a consent notice.
    private const int ShortestArticle = 140;

    /// <summary>Reads a page.</summary>
    /// <param name="html">Any string, however broken.</param>
    /// <param name="url">Where it was read from; null where unknown.</param>
    /// <exception cref="ArgumentNullException"><paramref name="html"/> is null.</exception>
    public static HtmlPage Read(string html, string? url)
    {
        ArgumentNullException.ThrowIfNull(html);
        var structuredData = new List<string>();
        var bounded = HtmlBounds.Apply(html, structuredData);
        var page = new HtmlParser().ParseDocument(bounded);
        var metadata = new PageMetadata(page, structuredData);
        var read = new HtmlPage
        {
            Title = metadata.Title(),
            PublishedAt = metadata.PublishedAt(),
            CanonicalUrl = metadata.CanonicalUrl(url),
            Language = metadata.Language(),
        };

        // Last, for the reader of articles changes the page.
        var whole = page.Body is null ? "" : BlockText.Of(page.Body);
        return read with { Text = Article(page, url) is { Length: >= ShortestArticle } article ? article : whole };
    }

    private static string? Article(IHtmlDocument page, string? url)
    {
        if (page.All.Length > MostElements)
        {
            return null;
        }

        try
        {
            var address = Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? url! : UnknownAddress;
            using var reader = new Reader(address, page) { DisableJSONLD = true, MaxElemsToParse = MostElements };
            var article = reader.GetArticle();
            return article.Completed && article.IsReadable && new HtmlParser().ParseDocument(article.Content).Body is { } body ? BlockText.Of(body) : null;
        }
        catch (Exception)
        {
            // Whatever it stumbles over, the page's whole text is there.
            return null;
        }
    }
}
