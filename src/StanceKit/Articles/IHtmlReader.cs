namespace StanceKit.Articles;

/// <summary>Finds the article in a web page.</summary>
public interface IHtmlReader
{
    /// <summary>Reads a page. Never throws on its content; the text is empty where there is no article.</summary>
    /// <param name="html">The page.</param>
    /// <param name="url">Where it was fetched, null where unknown.</param>
    HtmlContent Read(string html, string? url);
}

/// <summary>What a web page says about its article.</summary>
/// <param name="Title">Headline, empty where there is none.</param>
/// <param name="Text">The body as plain text, paragraphs apart by line ends.</param>
/// <param name="PublishedAt">Null where the page does not say.</param>
/// <param name="CanonicalUrl">Null where the page does not say.</param>
public sealed record HtmlContent(string Title, string Text, DateTimeOffset? PublishedAt, string? CanonicalUrl);
