using StanceKit.Articles;
using StanceKit.Scoring;

namespace StanceKit.Worker;

/// <summary>Reads the sources once or again and again, until the host stops.</summary>
internal sealed class ScoringService(
    WorkerSettings settings,
    IArticleSource sources,
    IArticleAnalyzer analyzer,
    OutputJournal journal,
    RunOutcome outcome,
    TimeProvider clock,
    IHostApplicationLifetime lifetime,
    ILogger<ScoringService> log) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.Run(() => RunAsync(stoppingToken), CancellationToken.None);
        }
        catch (OutputException e)
        {
            outcome.Fail(e.Message);
        }
        catch (Exception e)
        {
            outcome.Fail($"The run failed: {e.Message}");
            log.LogDebug(e, "The run failed.");
        }
        finally
        {
            lifetime.StopApplication();
        }
    }

    private async Task RunAsync(CancellationToken stopping)
    {
        var run = new ScoringRun(analyzer, journal) { Rejected = LogReject };
        do
        {
            var totals = run.Run(sources, journal, stopping);
            if (settings.Once)
            {
                outcome.Finish(totals);
                return;
            }

            log.LogInformation("Scored {Articles} articles, {Judgements} judgements, {Rejects} rejects.", totals.Articles, totals.Judgements, totals.Rejects.Values.Sum());
        }
        while (await WaitAsync(stopping));
    }

    private async Task<bool> WaitAsync(CancellationToken stopping)
    {
        try
        {
            await Task.Delay(settings.Poll, clock, stopping);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private void LogReject(Reject reject)
    {
        if (log.IsEnabled(LogLevel.Warning))
        {
            log.LogWarning("Rejected ({Kind}) {Reject}", reject.Kind, reject.ToString().ReplaceLineEndings(" "));
        }
    }
}
