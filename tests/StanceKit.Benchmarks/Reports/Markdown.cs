using System.Globalization;
using StanceKit.Benchmarks.Experiments;
using StanceKit.Benchmarks.Measures;

namespace StanceKit.Benchmarks.Reports;

/// <summary>Tables of what was measured. Nothing in them is typed.</summary>
internal static class Markdown
{
    public static string Of(IReadOnlyList<ComparisonEntry> entries)
    {
        var lines = new List<string>();
        foreach (var training in entries.GroupBy(entry => entry.Training, StringComparer.Ordinal))
        {
            lines.Add($"### Trained on {training.Key}\n");
            lines.Add("| classifier | measured on | macro-F1 | 95 % interval | average recall | accuracy | F1 favor | F1 against | F1 neutral |");
            lines.Add("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
            foreach (var entry in training)
            {
                lines.AddRange(entry.Missing is { } missing
                    ? [$"| {entry.Classifier} | {missing} | | | | | | | |"]
                    : entry.Tests.Select(test => Invariant($"| {entry.Classifier} | {test.Name} | {test.Figures.MacroF1:F3} | {Interval(test.Figures)} | {test.Figures.AverageRecall:F3} | {test.Figures.Accuracy:F3} | {test.Figures.Favor:F3} | {test.Figures.Against:F3} | {test.Figures.Neutral:F3} |")));
            }

            lines.Add("");
            lines.Add("| classifier | seconds to train | pairs a second | size of the model |");
            lines.Add("| --- | ---: | ---: | ---: |");
            lines.AddRange(training.Where(entry => entry.Run is not null).Select(entry =>
                Invariant($"| {entry.Classifier} | {entry.Run!.TrainSeconds:F1} | {Math.Round(entry.Run.PairsPerSecond / 100) * 100:N0} | {entry.Run.ModelBytes / 1e6:F1} MB |")));
            lines.Add("");
        }

        return string.Join('\n', lines);
    }

    public static string Of(IReadOnlyList<AblationEntry> entries)
    {
        var registers = entries[0].Parts.Select(part => part.Register).ToList();
        var lines = new List<string>
        {
            $"| variant | {string.Join(" | ", registers.Select(register => $"{register} | change"))} |",
            $"| --- | {string.Join(" | ", registers.Select(_ => "---: | ---:"))} |",
        };
        foreach (var entry in entries)
        {
            var cells = registers.Select(register =>
            {
                var whole = Of(entries[0], register).MacroF1;
                var part = Of(entry, register).MacroF1;
                return ReferenceEquals(entry, entries[0]) ? Invariant($"{part:F4} | ") : Invariant($"{part:F4} | {part - whole:+0.0000;-0.0000;0.0000}");
            });
            lines.Add($"| {entry.Variant} | {string.Join(" | ", cells)} |");
        }

        return string.Join('\n', lines) + "\n";
    }

    public static string Of(string unit, IReadOnlyList<CurvePoint> points)
    {
        var lines = new List<string>
        {
            $"| {unit} | {string.Join(" | ", points[0].Tests.Select(test => $"{test.Name} | change"))} |",
            $"| ---: | {string.Join(" | ", points[0].Tests.Select(_ => "---: | ---:"))} |",
        };
        for (var i = 0; i < points.Count; i++)
        {
            var cells = points[i].Tests.Select((test, t) => i == 0
                ? Invariant($"{test.Figures.MacroF1:F3} | ")
                : Invariant($"{test.Figures.MacroF1:F3} | {test.Figures.MacroF1 - points[i - 1].Tests[t].Figures.MacroF1:+0.000;-0.000;0.000}"));
            lines.Add(Invariant($"| {points[i].Rows} | {string.Join(" | ", cells)} |"));
        }

        return string.Join('\n', lines) + "\n";
    }

    public static string Of(IReadOnlyList<ErrorGroup> groups)
    {
        var all = groups.Single(group => group.Sign == "all");
        var lines = new List<string> { "| rows with | rows | wrong | share | of all errors | favor and against confused |", "| --- | ---: | ---: | ---: | ---: | ---: |" };
        lines.AddRange(groups.Select(group => Invariant($"| {group.Sign} | {group.Rows} | {group.Wrong} | {100.0 * group.Wrong / group.Rows:F1} % | {100.0 * group.Wrong / all.Wrong:F1} % | {group.Opposite} |")));
        return string.Join('\n', lines) + "\n";
    }

    public static string Of(IReadOnlyList<(string File, string Cause, int Count)> causes)
    {
        var files = causes.Select(cause => cause.File).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var lines = new List<string> { $"| cause | {string.Join(" | ", files)} |", $"| --- | {string.Join(" | ", files.Select(_ => "---:"))} |" };
        foreach (var cause in causes.GroupBy(entry => entry.Cause, StringComparer.Ordinal).OrderByDescending(group => group.Sum(entry => entry.Count)))
        {
            lines.Add($"| {cause.Key} | {string.Join(" | ", files.Select(file => Invariant($"{cause.Where(entry => entry.File == file).Sum(entry => entry.Count)}")))} |");
        }

        lines.Add($"| all | {string.Join(" | ", files.Select(file => Invariant($"{causes.Where(entry => entry.File == file).Sum(entry => entry.Count)}")))} |");
        return string.Join('\n', lines) + "\n";
    }

    private static Figures Of(AblationEntry entry, string register) => entry.Parts.Single(part => part.Register == register).Figures;

    private static string Interval(Figures figures) => Invariant($"{figures.Low:F3} to {figures.High:F3}");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
