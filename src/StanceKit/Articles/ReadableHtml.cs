using StanceKit.Text;

namespace StanceKit.Articles;

/// <summary>Finds the article in a page by <see cref="HtmlPageReader"/>.</summary>
internal sealed class ReadableHtml : IHtmlReader
{
    /// <inheritdoc/>
    public HtmlContent Read(string html, string? url)
    {
        var page = HtmlPageReader.Read(html, url);
        return new HtmlContent(page.Title, page.Text, page.PublishedAt, page.CanonicalUrl);
    }
}
