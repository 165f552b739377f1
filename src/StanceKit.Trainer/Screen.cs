using Spectre.Console;
using StanceKit.Labels;
using StanceKit.Training;

namespace StanceKit.Trainer;

/// <summary>Where commands write: tables and progress for a terminal, plain text for anything else.</summary>
public sealed class Screen
{
    private const int PlainWidth = 120;
    private const int ShownFaults = 20;

    private readonly bool _isTerminal;

    /// <summary>Creates a screen over two writers.</summary>
    public Screen(TextWriter output, TextWriter errors)
    {
        Output = output;
        Errors = errors;
        _isTerminal = ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected;
        Terminal = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = _isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = _isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        if (!_isTerminal)
        {
            Terminal.Profile.Width = PlainWidth;
        }
    }

    /// <summary>What the user asked for.</summary>
    public TextWriter Output { get; }

    /// <summary>Faults and warnings.</summary>
    public TextWriter Errors { get; }

    private IAnsiConsole Terminal { get; }

    /// <summary>Runs long work, with a progress bar only on a terminal.</summary>
    public T Work<T>(string title, Func<IProgress<double>, T> work)
    {
        if (!_isTerminal)
        {
            return work(new Progress<double>());
        }

        return Terminal.Progress().Start(context =>
        {
            var task = context.AddTask(title, maxValue: 1);
            var result = work(new TaskProgress(task));
            task.Value = 1;
            return result;
        });
    }

    /// <summary>Draws a table.</summary>
    public void Write(Table table) => Terminal.Write(table);

    /// <summary>Writes the first faults and the number of all.</summary>
    public void Write(IReadOnlyList<DataFault> faults)
    {
        foreach (var fault in faults.Take(ShownFaults))
        {
            Errors.WriteLine(fault);
        }

        if (faults.Count > ShownFaults)
        {
            Errors.WriteLine($"... and {faults.Count - ShownFaults} more.");
        }
    }

    /// <summary>Draws the per-class table and the confusion matrix.</summary>
    public void Write(Evaluation evaluation)
    {
        var table = new Table().Border(TableBorder.Ascii2);
        table.AddColumn("label \\ decided");
        foreach (var label in evaluation.Labels)
        {
            table.AddColumn(new TableColumn(label).RightAligned());
        }

        table.AddColumn(new TableColumn("F1").RightAligned());
        for (var gold = 0; gold < evaluation.Labels.Count; gold++)
        {
            table.AddRow([evaluation.Labels[gold], .. Enumerable.Range(0, evaluation.Labels.Count).Select(predicted => Invariant($"{evaluation.Confusion(gold, predicted)}")), Invariant($"{evaluation.F1(gold):F3}")]);
        }

        Write(table);
        Output.WriteLine(Invariant($"macro-F1 {evaluation.MacroF1:F3}, accuracy {evaluation.Accuracy:F3}, average recall {evaluation.AverageRecall:F3}, ECE {evaluation.CalibrationError:F3}, rows {evaluation.Rows}"));
    }

    internal static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    private sealed class TaskProgress(ProgressTask task) : IProgress<double>
    {
        public void Report(double value) => task.Value = value;
    }
}
