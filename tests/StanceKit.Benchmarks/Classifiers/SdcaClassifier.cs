using System.Diagnostics;
using Microsoft.ML;
using Microsoft.ML.Data;
using StanceKit.Training;

namespace StanceKit.Benchmarks.Classifiers;

/// <summary>ML.NET's own text pipeline: FeaturizeText and SDCA maximum entropy over the masked sentence.</summary>
internal sealed class SdcaClassifier : IClassifier
{
    private const int Repeats = 10;

    public string Name => "ML.NET FeaturizeText + SdcaMaximumEntropy";

    public string? Missing => null;

    public ClassifierRun Run(IReadOnlyList<TrainingRow> training, IReadOnlyList<IReadOnlyList<TrainingRow>> tests)
    {
        var ml = new MLContext(1);
        var watch = Stopwatch.StartNew();
        var pipeline = ml.Transforms.Conversion.MapValueToKey("Label", nameof(Input.Stance))
            .Append(ml.Transforms.Text.FeaturizeText("Features", nameof(Input.Text)))
            .Append(ml.MulticlassClassification.Trainers.SdcaMaximumEntropy())
            .Append(ml.Transforms.Conversion.MapKeyToValue("Decided", "PredictedLabel"));
        var model = pipeline.Fit(ml.Data.LoadFromEnumerable(Inputs(training)));
        var seconds = watch.Elapsed.TotalSeconds;
        var predicted = tests.Select(rows => Predict(ml, model, rows)).ToList();
        var all = tests.SelectMany(rows => rows).ToList();
        watch.Restart();
        for (var i = 0; i < Repeats; i++)
        {
            Predict(ml, model, all);
        }

        var speed = Repeats * all.Count / watch.Elapsed.TotalSeconds;
        using var bytes = new MemoryStream();
        ml.Model.Save(model, null, bytes);
        return new ClassifierRun(seconds, speed, bytes.Length, predicted);
    }

    private static int[] Predict(MLContext ml, TransformerChain<Microsoft.ML.Transforms.KeyToValueMappingTransformer> model, IReadOnlyList<TrainingRow> rows) =>
        [.. ml.Data.CreateEnumerable<Output>(model.Transform(ml.Data.LoadFromEnumerable(Inputs(rows))), reuseRowObject: true).Select(output => output.Decided)];

    private static IEnumerable<Input> Inputs(IEnumerable<TrainingRow> rows) => rows.Select(row => new Input { Text = Corpora.Masked(row), Stance = (int)row.Row.Stance });

    private sealed class Input
    {
        public string Text { get; set; } = "";

        public int Stance { get; set; }
    }

    private sealed class Output
    {
        public int Decided { get; set; }
    }
}
