namespace StanceKit.Text;

/// <summary>What was read from a page of HTML.</summary>
public sealed record HtmlPage
{
    /// <summary>Headline, empty where there is none.</summary>
    public string Title { get; init; } = "";

    /// <summary>The article's text without markup, paragraphs separated by <c>\n</c>; empty where the page has none.</summary>
    public string Text { get; init; } = "";

    /// <summary>When it was published by the page's own account, null where it says nothing readable. Times without a zone count as UTC.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>The address that the page itself gives, else the one that it was read from; null where neither is an http(s) address.</summary>
    public string? CanonicalUrl { get; init; }

    /// <summary>ISO 639-1 code by the page's own account, null where it says nothing.</summary>
    public string? Language { get; init; }
}
