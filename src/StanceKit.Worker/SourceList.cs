using StanceKit.Articles;

namespace StanceKit.Worker;

/// <summary>Several sources, read one after another.</summary>
internal sealed class SourceList(IReadOnlyList<IArticleSource> sources) : IArticleSource
{
    /// <inheritdoc/>
    public IEnumerable<ArticleOrReject> Read(CancellationToken cancellation = default) =>
        sources.TakeWhile(_ => !cancellation.IsCancellationRequested).SelectMany(source => source.Read(cancellation));
}

/// <summary>A feed on the web: a counted reject for as long as feeds are not fetched.</summary>
internal sealed class UnreadUrl(string name, string url) : IArticleSource
{
    /// <inheritdoc/>
    public IEnumerable<ArticleOrReject> Read(CancellationToken cancellation = default) =>
        [new Reject(name, url, null, null, "unsupported", "Feeds are not fetched from the web yet.", "Save the feed to a file and give its path.")];
}
