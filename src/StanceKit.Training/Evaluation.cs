using StanceKit.Labels;

namespace StanceKit.Training;

/// <summary>A gold label beside what a model said.</summary>
/// <param name="Gold">Class index of the label.</param>
/// <param name="Probabilities">The model's probabilities, one per class.</param>
/// <param name="Actor">The row's actor.</param>
public sealed record Prediction(int Gold, double[] Probabilities, string Actor)
{
    /// <summary>The class decided; ties go to the last class (neutral), then to the first.</summary>
    public int Predicted { get; } = Best(Probabilities);

    private static int Best(double[] p)
    {
        var best = p.Length - 1;
        for (var c = 0; c < p.Length - 1; c++)
        {
            best = p[c] > p[best] ? c : best;
        }

        return best;
    }
}

/// <summary>How well a model does on labelled rows.</summary>
public sealed class Evaluation
{
    private const int CalibrationBins = 15;

    private readonly int[,] _confusion;

    /// <summary>Counts predictions.</summary>
    /// <param name="predictions">At least one.</param>
    /// <param name="labels">Class names in the order of the indices.</param>
    public Evaluation(IReadOnlyList<Prediction> predictions, IReadOnlyList<string> labels)
    {
        Labels = labels;
        Rows = predictions.Count;
        _confusion = new int[labels.Count, labels.Count];
        foreach (var prediction in predictions)
        {
            _confusion[prediction.Gold, prediction.Predicted]++;
        }

        CalibrationError = ExpectedCalibrationError(predictions);
        PerActor = [.. predictions.GroupBy(prediction => prediction.Actor, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new ActorAccuracy(group.Key, group.Count(), group.Count(p => p.Gold == p.Predicted), Lean(group)))];
    }

    /// <summary>Class names.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>Rows counted.</summary>
    public int Rows { get; }

    /// <summary>Mean of the classes' F1 over the classes that occur as gold or prediction.</summary>
    public double MacroF1 => Present().Select(F1).DefaultIfEmpty(0).Average();

    /// <summary>Share of rows decided right.</summary>
    public double Accuracy => Rows == 0 ? 0 : Classes().Sum(c => _confusion[c, c]) / (double)Rows;

    /// <summary>Mean of the classes' recall over the classes that occur as gold.</summary>
    public double AverageRecall => Classes().Where(c => Gold(c) > 0).Select(c => _confusion[c, c] / (double)Gold(c)).DefaultIfEmpty(0).Average();

    /// <summary>Expected calibration error: 15 bins of equal width over the winning probability, 0 to 1.</summary>
    public double CalibrationError { get; }

    /// <summary>Actors by number of rows.</summary>
    public IReadOnlyList<ActorAccuracy> PerActor { get; }

    /// <summary>F1 of a class, 0 when it never occurs.</summary>
    public double F1(int label)
    {
        var both = Gold(label) + Predicted(label);
        return both == 0 ? 0 : 2.0 * _confusion[label, label] / both;
    }

    /// <summary>Rows with this gold label and this prediction.</summary>
    public int Confusion(int gold, int predicted) => _confusion[gold, predicted];

    /// <summary>Evaluates stance predictions.</summary>
    public static Evaluation OfStance(IReadOnlyList<Prediction> predictions) => new(predictions, [.. StanceNames.All.Select(stance => stance.ToLabel())]);

    private IEnumerable<int> Classes() => Enumerable.Range(0, Labels.Count);

    private IEnumerable<int> Present() => Classes().Where(c => Gold(c) + Predicted(c) > 0);

    private int Gold(int label) => Classes().Sum(c => _confusion[label, c]);

    private int Predicted(int label) => Classes().Sum(c => _confusion[c, label]);

    private static double Lean(IEnumerable<Prediction> predictions) =>
        predictions.Average(p => p.Probabilities.Length < 3 ? 0 : p.Probabilities[0] - p.Probabilities[1] - (p.Gold == 0 ? 1 : p.Gold == 1 ? -1 : 0));

    private static double ExpectedCalibrationError(IReadOnlyList<Prediction> predictions)
    {
        var count = new int[CalibrationBins];
        var confidence = new double[CalibrationBins];
        var right = new int[CalibrationBins];
        foreach (var prediction in predictions)
        {
            var p = prediction.Probabilities[prediction.Predicted];
            var bin = Math.Min(CalibrationBins - 1, (int)(p * CalibrationBins));
            count[bin]++;
            confidence[bin] += p;
            right[bin] += prediction.Gold == prediction.Predicted ? 1 : 0;
        }

        return Enumerable.Range(0, CalibrationBins).Sum(bin => Math.Abs(confidence[bin] - right[bin])) / Math.Max(1, predictions.Count);
    }
}

/// <summary>How a model does on one actor.</summary>
/// <param name="Actor">Its name.</param>
/// <param name="Rows">Rows about it.</param>
/// <param name="Right">Rows decided right.</param>
/// <param name="Lean">Mean predicted slant minus mean gold slant; above 0 the model flatters the actor.</param>
public sealed record ActorAccuracy(string Actor, int Rows, int Right, double Lean);
