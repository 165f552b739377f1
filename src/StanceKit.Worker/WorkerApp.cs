using Microsoft.Extensions.Logging.Console;

namespace StanceKit.Worker;

/// <summary>The worker from command line to exit code: 0 ok, 1 bad data or failed run, 2 usage.</summary>
internal static class WorkerApp
{
    /// <summary>Runs the worker until it has drained its sources or is stopped.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="output">Takes the summary.</param>
    /// <param name="error">Takes messages of failure.</param>
    /// <param name="analyzer">Loads the analyzer from the model folder and the registry; null where none was given or found.</param>
    /// <param name="clock">The time; the system's by default.</param>
    /// <param name="stop">Stops the worker as SIGTERM does.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter error, Func<string?, string?, IArticleAnalyzer> analyzer, TimeProvider? clock = null, CancellationToken stop = default)
    {
        var line = CommandLine.Parse(arguments);
        if (line.Help || line.Fault is not null)
        {
            await (line.Fault is null ? output : error).WriteLineAsync(line.Fault is null ? CommandLine.Usage : line.Fault + Environment.NewLine + CommandLine.Usage);
            return line.Fault is null ? 0 : 2;
        }

        try
        {
            return await HostAsync(line, output, error, analyzer, clock ?? TimeProvider.System, stop);
        }
        catch (Exception e) when (e is WorkerException or IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync(e.Message);
            return 1;
        }
    }

    private static async Task<int> HostAsync(CommandLine line, TextWriter output, TextWriter error, Func<string?, string?, IArticleAnalyzer> loadAnalyzer, TimeProvider clock, CancellationToken stop)
    {
        var builder = CreateBuilder(line);
        var settings = WorkerSettings.From(line, builder.Configuration, new Installation());
        var sources = FeedList.Open(settings.Sources);
        var analyzer = loadAnalyzer(settings.Model, settings.Actors);
        using var state = OpenState(settings);
        using var journal = new OutputJournal(settings.Out, state, settings.AllSentences, settings.Once ? null : clock, error.WriteLine);
        var outcome = new RunOutcome();

        builder.Services.AddSingleton(settings).AddSingleton(sources).AddSingleton(analyzer).AddSingleton(outcome).AddSingleton(clock).AddSingleton(_ => journal).AddHostedService<ScoringService>();
        using (var host = builder.Build())
        {
            await host.RunAsync(stop);
        }

        return Report(outcome, output, error);
    }

    /// <summary>Settings are found beside the executable, wherever the user stands; the log goes to the error stream, so that the summary can be piped.</summary>
    private static HostApplicationBuilder CreateBuilder(CommandLine line)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings
        {
            Args = [.. line.HostArguments],
            ContentRootPath = AppContext.BaseDirectory,
            ApplicationName = "StanceKit.Worker",
        });
        builder.Logging.ClearProviders();
        builder.Logging.AddSimpleConsole(options =>
        {
            options.SingleLine = true;
            options.ColorBehavior = Console.IsErrorRedirected ? LoggerColorBehavior.Disabled : LoggerColorBehavior.Default;
        });
        builder.Services.Configure<ConsoleLoggerOptions>(options => options.LogToStandardErrorThreshold = LogLevel.Trace);
        return builder;
    }

    private static StateDatabase OpenState(WorkerSettings settings)
    {
        Directory.CreateDirectory(settings.Out);
        if (Path.GetDirectoryName(settings.State) is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
        }

        return new StateDatabase(settings.State);
    }

    private static int Report(RunOutcome outcome, TextWriter output, TextWriter error)
    {
        if (outcome.Totals is { } totals)
        {
            RunSummary.Print(totals, output);
        }

        if (outcome.Fault is not { } fault)
        {
            return 0;
        }

        error.WriteLine(fault);
        return 1;
    }
}
