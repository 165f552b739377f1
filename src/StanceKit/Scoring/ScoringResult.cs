using System.Security.Cryptography;
using System.Text;
using StanceKit.Articles;

namespace StanceKit.Scoring;

/// <summary>What became of one item of the input: an analysis, a reject, or both when the article was passed over.</summary>
public sealed record ScoringResult
{
    /// <summary>The analysis, null when the item could not be read or analyzed.</summary>
    public ArticleAnalysis? Analysis { get; init; }

    /// <summary>Why the item was not scored, null when it was.</summary>
    public Reject? Reject { get; init; }

    /// <summary>1 for a new article, 2 and up for one whose text changed since it was scored; 0 where there is no article.</summary>
    public int Revision { get; init; }

    /// <summary>The hash of the article's title and text, empty where there is no article.</summary>
    public string ContentHash { get; init; } = "";

    /// <summary>16 hex digits of SHA-256 over title and text: tells a changed article from the same one read again.</summary>
    public static string HashOf(Article article) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{article.Title}\n{article.Text}")))[..16];
}
