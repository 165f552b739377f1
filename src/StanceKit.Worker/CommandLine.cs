namespace StanceKit.Worker;

/// <summary>The worker's command line, before defaults and configuration.</summary>
internal sealed class CommandLine
{
    /// <summary>What <c>--help</c> prints, and what follows a usage error.</summary>
    public const string Usage = """
        Usage: StanceKit.Worker [options]

          --once           read every source to its end, print a summary, and exit; without it the worker runs until stopped
          --sources PATH   a feeds.json, or a file or folder of articles (default: the sample data/feeds.json)
          --out DIR        where sentences.csv, articles.csv and rejects.csv go (default: out)
          --state FILE     what was scored already (default: state.db in the output folder)
          --model DIR      the model (default: models/default)
          --actors FILE    the registry of actors (default: data/actors.json)
          --all-sentences  write sentences without an actor too
          --help           print this

        Settings of appsettings.json can be given as --Section:Key=value or Section__Key in the environment,
        e.g. --Worker:PollSeconds=60 or --Logging:LogLevel:Default=Warning.
        """;

    private static readonly string[] Valued = ["sources", "out", "state", "model", "actors"];
    private static readonly string[] HostOptions = ["environment", "contentRoot", "applicationName"];

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    /// <summary>What is wrong with the command line, null when nothing is.</summary>
    public string? Fault { get; private set; }

    /// <summary>Whether to drain the sources and exit.</summary>
    public bool Once { get; private set; }

    /// <summary>Whether help was asked for.</summary>
    public bool Help { get; private set; }

    /// <summary>Whether sentences without an actor are written; null when not said.</summary>
    public bool? AllSentences { get; private set; }

    /// <summary>What is meant for the .NET host.</summary>
    public List<string> HostArguments { get; } = [];

    /// <summary>The value of an option, null when not given.</summary>
    public string? Value(string option) => _values.GetValueOrDefault(option);

    /// <summary>Reads a command line; never throws.</summary>
    public static CommandLine Parse(IReadOnlyList<string> arguments)
    {
        var line = new CommandLine();
        for (var i = 0; i < arguments.Count && line.Fault is null; i++)
        {
            line.Take(arguments, ref i);
        }

        return line;
    }

    private void Take(IReadOnlyList<string> arguments, ref int i)
    {
        var argument = arguments[i];
        var equals = argument.IndexOf('=', StringComparison.Ordinal);
        var option = equals < 0 ? argument : argument[..equals];
        var name = option.StartsWith("--", StringComparison.Ordinal) ? option[2..] : "";
        if (equals < 0 && Flag(argument))
        {
            return;
        }

        var isOwn = Valued.Contains(name);
        if (!isOwn && !name.Contains(':', StringComparison.Ordinal) && !HostOptions.Contains(name))
        {
            Fault = $"Unknown option {argument}.";
            return;
        }

        var value = equals >= 0 ? argument[(equals + 1)..] : i + 1 < arguments.Count && !arguments[i + 1].StartsWith("--", StringComparison.Ordinal) ? arguments[++i] : "";
        if (value.Length == 0)
        {
            Fault = $"Option {option} needs a value.";
        }
        else if (isOwn)
        {
            _values[name] = value;
        }
        else
        {
            HostArguments.Add($"--{name}={value}");
        }
    }

    private bool Flag(string argument)
    {
        switch (argument)
        {
            case "--once":
                return Once = true;
            case "--help" or "-h":
                return Help = true;
            case "--all-sentences":
                AllSentences = true;
                return true;
            default:
                return false;
        }
    }
}
