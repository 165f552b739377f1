namespace StanceKit.Scoring;

/// <summary>Takes the results of a run, in input order, from one thread.</summary>
public interface IScoringOutput : IDisposable
{
    /// <summary>Writes one result; false when an earlier run has written this very reject, so that it is not repeated.</summary>
    /// <exception cref="IOException">The disk refused it; the run ends.</exception>
    bool Write(ScoringResult result);

    /// <summary>Makes everything written so far last; called when the run has ended, also when it was stopped early.</summary>
    /// <exception cref="IOException">The disk refused it.</exception>
    void Complete();
}

/// <summary>What earlier runs have scored. Asked in input order, from one thread.</summary>
public interface ISeenArticles
{
    /// <summary>The revision to score an article as: 1 when it is new, 2 and up when its text has changed, 0 when it was scored as it is.</summary>
    int RevisionFor(string articleId, string contentHash);
}

/// <summary>Knows no earlier run.</summary>
public sealed class NothingSeen : ISeenArticles
{
    /// <summary>The one instance.</summary>
    public static NothingSeen Instance { get; } = new();

    /// <inheritdoc/>
    public int RevisionFor(string articleId, string contentHash) => 1;
}
