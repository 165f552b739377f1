using System.Diagnostics;
using StanceKit.Models;
using StanceKit.Text;
using StanceKit.Training;

namespace StanceKit.Benchmarks.Classifiers;

/// <summary>StanceKit by a recipe.</summary>
internal sealed class StanceKitClassifier(Recipe recipe, Corpora corpora) : IClassifier
{
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(3);

    public string Name => "StanceKit";

    public string? Missing => null;

    /// <summary>The last model trained.</summary>
    public StanceModel? Model { get; private set; }

    public ClassifierRun Run(IReadOnlyList<TrainingRow> training, IReadOnlyList<IReadOnlyList<TrainingRow>> tests)
    {
        var watch = Stopwatch.StartNew();
        var trained = new ModelTrainer(recipe, corpora.Lexicon, 1).Train(training);
        var seconds = watch.Elapsed.TotalSeconds;
        Model = trained.Model;
        var folder = Directory.CreateTempSubdirectory("stancekit-benchmark").FullName;
        try
        {
            var saved = Path.Combine(folder, "model");
            ModelFolder.Save(saved, trained, Path.Combine(corpora.Root, "data", "lexicon"), "# Benchmark\n");
            var bytes = Directory.GetFiles(saved, "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length);
            return new ClassifierRun(seconds, PairsPerSecond(Model, [.. tests.SelectMany(rows => rows)]), bytes, [.. tests.Select(rows => ModelEvaluator.Predict(Model, rows).Select(p => p.Predicted).ToArray())]);
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    /// <summary>Pairs read, featurized and scored a second on one thread, each from its raw sentence; the median of five rounds.</summary>
    public static double PairsPerSecond(StanceModel model, IReadOnlyList<TrainingRow> rows)
    {
        Pass(model, rows);
        var rounds = new List<double>();
        for (var round = 0; round < 5; round++)
        {
            var watch = Stopwatch.StartNew();
            var pairs = 0;
            while (watch.Elapsed < Measured)
            {
                pairs += Pass(model, rows);
            }

            rounds.Add(pairs / watch.Elapsed.TotalSeconds);
        }

        return rounds.Order().ElementAt(rounds.Count / 2);
    }

    private static int Pass(StanceModel model, IReadOnlyList<TrainingRow> rows)
    {
        Span<double> scores = stackalloc double[3];
        foreach (var row in rows)
        {
            model.Score(model.Read(row.Row.Text, new TextSpan(0, row.Row.Text.Length), row.Mentions), row.Mentions, scores);
        }

        return rows.Count;
    }
}
