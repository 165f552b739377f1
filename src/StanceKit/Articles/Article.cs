namespace StanceKit.Articles;

/// <summary>One news article as it was read, before cleaning.</summary>
public sealed record Article
{
    /// <summary>The article's address, canonical where it is known; null where there is none (stdin, a text file).</summary>
    public string? Url { get; init; }

    /// <summary>Headline, empty where there is none.</summary>
    public string Title { get; init; } = "";

    /// <summary>The body, plain text or what HTML was turned into; may be dirty.</summary>
    public required string Text { get; init; }

    /// <summary>When it was published, null where unknown or unreadable.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>The feed, outlet or file that it came from.</summary>
    public string Source { get; init; } = "";

    /// <summary>The file that it was read from, null for other origins.</summary>
    public string? File { get; init; }

    /// <summary>The line in <see cref="File"/>, from 1; null where lines mean nothing.</summary>
    public long? Line { get; init; }

    /// <summary>A hash of the canonical URL, or of source and text where there is none: 16 hex digits, the same in every run.</summary>
    public string Id => ArticleId.Of(this);
}
