using StanceKit.Articles;

namespace StanceKit;

/// <summary>Turns an article into judgements. Implementations are safe to call from several threads.</summary>
public interface IArticleAnalyzer
{
    /// <summary>Analyzes one article. Never throws on its content: what cannot be scored is passed over with a reason.</summary>
    ArticleAnalysis Analyze(Article article);
}
