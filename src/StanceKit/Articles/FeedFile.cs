namespace StanceKit.Articles;

/// <summary>Articles of a feed in a file: RSS 2.0, RSS 1.0 (RDF), Atom or JSON Feed, told apart by content.</summary>
/// <remarks>XML is read item by item, without document types, entities of its own or anything from outside the file. What comes before a fault is read.</remarks>
public sealed class FeedFile(InputFile file, ReadLimits? limits = null) : IArticleSource
{
    private const string Remedy = "Give the feed itself (often under /feed or /rss.xml); save a page as .html to read it as an article.";
    private readonly ReadLimits _limits = limits ?? ReadLimits.Default;

    /// <inheritdoc/>
    public IEnumerable<ArticleOrReject> Read(CancellationToken cancellation = default) => file.Guard(ReadItems(cancellation));

    private IEnumerable<ArticleOrReject> ReadItems(CancellationToken cancellation)
    {
        using var stream = file.Open();
        var head = FileSignature.Head(stream);
        var items = Fault(head) is { } fault ? [fault] : Open(head, stream).Read(cancellation);
        foreach (var item in items)
        {
            yield return item;
        }
    }

    private IFeedFormat Open(byte[] head, Stream stream) => LooksLikeJson(head)
        ? new JsonFeed(file, _limits)
        : new XmlFeed(file, stream, _limits);

    private Reject? Fault(byte[] head)
    {
        if (head.AsSpan().Trim(" \t\r\n"u8).IsEmpty)
        {
            return file.Reject("empty", "The file is empty.", "Check that the feed was saved whole.");
        }

        if (FileSignature.Binary(head) is { } binary)
        {
            return FileSignature.Reject(file, binary);
        }

        return FileSignature.IsHtml(head)
            ? file.Reject("not-a-feed", "The file is an HTML page, not a feed.", Remedy, 1, 1)
            : null;
    }

    internal static bool LooksLikeJson(ReadOnlySpan<byte> head)
    {
        var rest = (head is [0xEF, 0xBB, 0xBF, ..] ? head[3..] : head).TrimStart(" \t\r\n"u8);
        return rest is [(byte)'{' or (byte)'[', ..];
    }

    internal static Reject NotAFeed(InputFile file, string what, long? line, int? column) =>
        file.Reject("not-a-feed", what, Remedy, line, column);
}

/// <summary>A feed in one of the formats.</summary>
internal interface IFeedFormat
{
    /// <summary>Reads the items in order.</summary>
    IEnumerable<ArticleOrReject> Read(CancellationToken cancellation);
}
