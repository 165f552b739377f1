namespace StanceKit.Articles;

/// <summary>Something that articles are read from, one after another, in a stable order.</summary>
public interface IArticleSource
{
    /// <summary>Reads on demand: an article, or the reject that stands in its place. Memory does not grow with the number of articles.</summary>
    IEnumerable<ArticleOrReject> Read(CancellationToken cancellation = default);
}

/// <summary>Either an article or the reason why there is none.</summary>
public readonly struct ArticleOrReject
{
    /// <summary>An article that was read.</summary>
    public ArticleOrReject(Article article) => Article = article;

    /// <summary>A reject in place of an article.</summary>
    public ArticleOrReject(Reject reject) => Reject = reject;

    /// <summary>The article, or null.</summary>
    public Article? Article { get; }

    /// <summary>The reject, or null.</summary>
    public Reject? Reject { get; }

    /// <summary>Wraps an article.</summary>
    public static implicit operator ArticleOrReject(Article article) => new(article);

    /// <summary>Wraps a reject.</summary>
    public static implicit operator ArticleOrReject(Reject reject) => new(reject);
}
