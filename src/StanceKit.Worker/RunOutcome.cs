using StanceKit.Scoring;

namespace StanceKit.Worker;

/// <summary>How the worker ended.</summary>
internal sealed class RunOutcome
{
    /// <summary>What went wrong, null when nothing did.</summary>
    public string? Fault { get; private set; }

    /// <summary>The totals of a run with <c>--once</c>, null until it has ended.</summary>
    public ScoringTotals? Totals { get; private set; }

    /// <summary>Records a failure.</summary>
    public void Fail(string fault) => Fault ??= fault;

    /// <summary>Records the end of a run with <c>--once</c>.</summary>
    public void Finish(ScoringTotals totals)
    {
        Totals = totals;
        if (totals.Stopped)
        {
            Fail("Stopped before every source was read. Run again to go on from here.");
        }
    }
}
