namespace StanceKit.Articles;

/// <summary>How much of a hostile or broken input is taken in before it is refused.</summary>
public sealed record ReadLimits
{
    /// <summary>The limits that are used where none are given.</summary>
    public static ReadLimits Default { get; } = new();

    /// <summary>Longest line of JSONL or record of CSV in bytes of UTF-8; 10 MB.</summary>
    public int MaxLineBytes { get; init; } = 10_000_000;

    /// <summary>Longest title and text of one article, each in UTF-16 code units; 2 million, about 300,000 words.</summary>
    public int MaxTextChars { get; init; } = 2_000_000;

    /// <summary>Largest file that is read as a whole (text, HTML, JSON Feed) in bytes; 20 MB.</summary>
    public int MaxWholeFileBytes { get; init; } = 20_000_000;

    /// <summary>Largest XML feed in characters; 200 million. It is read item by item.</summary>
    public long MaxXmlChars { get; init; } = 200_000_000;

    /// <summary>Deepest nesting of XML elements; 64.</summary>
    public int MaxXmlDepth { get; init; } = 64;
}
