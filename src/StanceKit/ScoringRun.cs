using StanceKit.Articles;
using StanceKit.Scoring;

namespace StanceKit;

/// <summary>Scores every article of a source: reads in order, analyzes on all cores, writes in order.</summary>
/// <remarks>
/// Memory holds the articles in flight, a bounded number, and eight bytes for each article of the run, by which repeats are told.
/// What was begun is finished when the run is stopped.
/// </remarks>
/// <param name="analyzer">Scores articles, several at once.</param>
/// <param name="seen">What earlier runs scored; nothing by default.</param>
public sealed class ScoringRun(IArticleAnalyzer analyzer, ISeenArticles? seen = null)
{
    private readonly ISeenArticles _seen = seen ?? NothingSeen.Instance;

    /// <summary>How many items may be in flight at once; four per core by default.</summary>
    public int LookAhead { get; init; } = Environment.ProcessorCount * 4;

    /// <summary>Called for every reject that is written, in input order, from the thread of the run.</summary>
    public Action<Reject>? Rejected { get; init; }

    /// <summary>Scores a source to its end, or until it is stopped.</summary>
    /// <returns>The totals; <see cref="ScoringTotals.Stopped"/> says whether the end was reached.</returns>
    /// <exception cref="OutputException">The output could not be written. What the output had made last is kept.</exception>
    public ScoringTotals Run(IArticleSource source, IScoringOutput output, CancellationToken cancellation = default)
    {
        var totals = new ScoringTotals();
        var ids = new HashSet<ulong>();
        var inFlight = new Queue<Task<ScoringResult>>();
        foreach (var item in source.Read(cancellation))
        {
            if (Begin(item, ids, totals) is { } task)
            {
                inFlight.Enqueue(task);
            }

            while (inFlight.Count >= LookAhead)
            {
                Finish(inFlight.Dequeue(), output, totals);
            }

            if (cancellation.IsCancellationRequested)
            {
                break;
            }
        }

        while (inFlight.TryDequeue(out var task))
        {
            Finish(task, output, totals);
        }

        totals.Stopped = cancellation.IsCancellationRequested;
        Guarded(output.Complete);
        return totals;
    }

    /// <summary>Begins one item; null when an earlier run has scored it as it is.</summary>
    private Task<ScoringResult>? Begin(ArticleOrReject item, HashSet<ulong> ids, ScoringTotals totals)
    {
        if (item.Article is not { } article)
        {
            return Task.FromResult(new ScoringResult { Reject = item.Reject });
        }

        var id = article.Id;
        if (!ids.Add(Convert.ToUInt64(id, 16)))
        {
            return Task.FromResult(new ScoringResult { Reject = Duplicate(article, id) });
        }

        var hash = ScoringResult.HashOf(article);
        var revision = _seen.RevisionFor(id, hash);
        if (revision == 0)
        {
            totals.AddUnchanged();
            return null;
        }

        return Task.Run(() => Score(article, id, hash, revision));
    }

    private ScoringResult Score(Article article, string id, string hash, int revision)
    {
        try
        {
            var analysis = analyzer.Analyze(article);
            var reject = analysis.PassedOver is { } passed ? RejectOf(article, passed.Kind, passed.Reason, passed.Remedy) : null;
            return new ScoringResult { Analysis = analysis, Reject = reject, Revision = revision, ContentHash = hash };
        }
        catch (Exception e)
        {
            // One article must not end a run of a million; it is scored again next time.
            var reason = $"Article {id} could not be analyzed: {e.GetType().Name}: {e.Message}";
            return new ScoringResult { Reject = RejectOf(article, "internal", reason, "Report this with the article; the others were scored.") };
        }
    }

    private void Finish(Task<ScoringResult> task, IScoringOutput output, ScoringTotals totals)
    {
        var result = task.GetAwaiter().GetResult();
        var isNew = true;
        Guarded(() => isNew = output.Write(result));
        if (result.Analysis is { PassedOver: null } analysis)
        {
            totals.Add(analysis, result.Revision);
        }

        if (result.Reject is { } reject && isNew)
        {
            totals.Add(reject);
            Rejected?.Invoke(reject);
        }
        else if (result.Reject is not null)
        {
            totals.AddKnownReject();
        }
    }

    private static void Guarded(Action write)
    {
        try
        {
            write();
        }
        catch (Exception e) when (e is (IOException or UnauthorizedAccessException) and not OutputException)
        {
            throw new OutputException(e);
        }
    }

    private static Reject Duplicate(Article article, string id) =>
        RejectOf(article, "duplicate", $"Article {id} was read before in this run.", "Nothing to do: it was scored once.");

    private static Reject RejectOf(Article article, string kind, string reason, string remedy) =>
        new(article.Source, article.File ?? "", article.Line, null, kind, reason, remedy) { Article = article.Url ?? article.Title };
}
