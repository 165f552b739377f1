using AngleSharp.Html.Parser;

namespace StanceKit.Articles;

/// <summary>Finds the article in a page with SmartReader's readability rules; falls back to all text of the page.</summary>
internal sealed class SmartHtmlReader : IHtmlReader
{
    /// <inheritdoc/>
    public HtmlContent Read(string html, string? url)
    {
        var document = new HtmlParser().ParseDocument(html);
        var canonical = document.QuerySelector("link[rel=canonical]")?.GetAttribute("href")
            ?? document.QuerySelector("meta[property='og:url']")?.GetAttribute("content");
        var address = IsWeb(canonical) ? canonical : IsWeb(url) ? url : null;
        try
        {
            using var reader = new SmartReader.Reader(address ?? "https://localhost/", html);
            var article = reader.GetArticle();
            var text = HtmlFragment.ToText(article.Content ?? "");
            return new HtmlContent(article.Title ?? document.Title ?? "", text.Length > 0 ? text : HtmlFragment.ToText(html), article.PublicationDate, address);
        }
        catch (Exception)
        {
            // A page that the readability rules fail on still has its words.
            return new HtmlContent(document.Title ?? "", HtmlFragment.ToText(html), null, address);
        }
    }

    private static bool IsWeb(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme is "http" or "https");
}
