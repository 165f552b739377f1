using System.Globalization;

namespace StanceKit.Worker;

/// <summary>What the worker does: command line before configuration before defaults.</summary>
internal sealed record WorkerSettings
{
    private const int LongestPoll = 86_400;

    /// <summary>Whether to drain the sources and exit.</summary>
    public required bool Once { get; init; }

    /// <summary>A feeds.json, file or folder; null when none was given and none is shipped.</summary>
    public required string? Sources { get; init; }

    /// <summary>The output folder.</summary>
    public required string Out { get; init; }

    /// <summary>The state file.</summary>
    public required string State { get; init; }

    /// <summary>The model folder, null when none was given and none is shipped.</summary>
    public required string? Model { get; init; }

    /// <summary>The registry of actors, null when none was given and none is shipped.</summary>
    public required string? Actors { get; init; }

    /// <summary>Whether sentences without an actor are written.</summary>
    public required bool AllSentences { get; init; }

    /// <summary>Time between two readings of the sources, 1 second to a day.</summary>
    public required TimeSpan Poll { get; init; }

    /// <summary>Puts the settings together.</summary>
    /// <exception cref="WorkerException">A setting cannot be read.</exception>
    public static WorkerSettings From(CommandLine line, IConfiguration configuration, Installation installation)
    {
        var section = configuration.GetSection("Worker");
        string? Setting(string option, string key) => line.Value(option) ?? (string.IsNullOrWhiteSpace(section[key]) ? null : section[key]);
        var output = Setting("out", "Out") ?? "out";
        return new WorkerSettings
        {
            Once = line.Once,
            Sources = Setting("sources", "Sources") ?? installation.FeedsFile,
            Out = output,
            State = Setting("state", "State") ?? Path.Combine(output, "state.db"),
            Model = Setting("model", "Model") ?? installation.ModelFolder,
            Actors = Setting("actors", "Actors") ?? installation.ActorsFile,
            AllSentences = line.AllSentences ?? string.Equals(section["AllSentences"], "true", StringComparison.OrdinalIgnoreCase),
            Poll = PollOf(section["PollSeconds"]),
        };
    }

    private static TimeSpan PollOf(string? seconds)
    {
        if (string.IsNullOrWhiteSpace(seconds))
        {
            return TimeSpan.FromMinutes(5);
        }

        return double.TryParse(seconds, CultureInfo.InvariantCulture, out var value) && value is >= 1 and <= LongestPoll
            ? TimeSpan.FromSeconds(value)
            : throw new WorkerException($"Worker:PollSeconds is \"{seconds}\"; give a number from 1 to {LongestPoll}.");
    }
}
