using ScottPlot;
using StanceKit.Benchmarks.Experiments;

namespace StanceKit.Benchmarks.Reports;

/// <summary>Plots beside the tables.</summary>
internal static class Plots
{
    private const int Width = 900;
    private const int Height = 480;

    /// <summary>Macro-F1 of each classifier with its interval.</summary>
    public static void Save(IReadOnlyList<ComparisonEntry> entries, string training, string path)
    {
        var shown = entries.Where(entry => entry.Training == training && entry.Run is not null).ToList();
        using var plot = new Plot();
        var tests = shown[0].Tests.Select(test => test.Name).ToList();
        for (var t = 0; t < tests.Count; t++)
        {
            var bars = shown.Select((entry, i) => new Bar
            {
                Position = (i * (tests.Count + 1)) + t,
                Value = entry.Tests[t].Figures.MacroF1,
                Error = (entry.Tests[t].Figures.High - entry.Tests[t].Figures.Low) / 2,
                FillColor = Palettes[t],
                LineColor = Color.FromHex("#404040"),
                LineWidth = 1,
            }).ToArray();
            plot.Add.Bars(bars).LegendText = tests[t];
        }

        plot.Axes.Bottom.TickGenerator = new ScottPlot.TickGenerators.NumericManual([.. shown.Select((_, i) => (double)((i * (tests.Count + 1)) + ((tests.Count - 1) / 2.0)))], [.. shown.Select(entry => entry.Classifier.Split(',')[0].Split(" (")[0].Split(" +")[0])]);
        plot.Axes.Bottom.MajorTickStyle.Length = 0;
        plot.Title($"Macro-F1 with 95 % intervals, trained on {training}");
        plot.YLabel("macro-F1");
        plot.Axes.SetLimitsY(0, 1);
        plot.ShowLegend(Alignment.UpperRight);
        Write(plot, path);
    }

    /// <summary>Macro-F1 by rows, one line per test set.</summary>
    public static void Save(string title, string unit, IReadOnlyList<CurvePoint> points, string path)
    {
        using var plot = new Plot();
        for (var t = 0; t < points[0].Tests.Count; t++)
        {
            var line = plot.Add.Scatter(points.Select(point => (double)point.Rows).ToArray(), points.Select(point => point.Tests[t].Figures.MacroF1).ToArray());
            line.LegendText = points[0].Tests[t].Name;
            line.Color = Palettes[t];
            line.LineWidth = 2;
        }

        plot.Title(title);
        plot.XLabel(unit);
        plot.YLabel("macro-F1");
        plot.ShowLegend(Alignment.LowerRight);
        Write(plot, path);
    }

    private static readonly Color[] Palettes = [Color.FromHex("#1b6ca8"), Color.FromHex("#e08e1b"), Color.FromHex("#3c8c5a"), Color.FromHex("#a83c5b"), Color.FromHex("#6b5ca5")];

    private static void Write(Plot plot, string path)
    {
        plot.Grid.MajorLineColor = Color.FromHex("#e4e4e4");
        plot.SavePng(path, Width, Height);
    }
}
