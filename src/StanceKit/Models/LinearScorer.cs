using StanceKit.Features;

namespace StanceKit.Models;

/// <summary>Scores a feature vector with a weight table: per class the bias plus the sum of weight times value, averaged over registers by their shares.</summary>
/// <param name="weights">Columns by register, then by class; rounded as <see cref="WeightTable.Quantized"/> rounds.</param>
/// <param name="classes">Number of classes; the table's columns are a multiple of it.</param>
public sealed class LinearScorer(WeightTable weights, int classes)
{
    private const int MostColumns = 64;

    private readonly PackedTable _table = new(weights);

    /// <summary>Number of classes.</summary>
    public int Classes => classes;

    /// <summary>Number of registers.</summary>
    public int Registers => weights.Classes / classes;

    /// <summary>Writes one score per class to <paramref name="scores"/>.</summary>
    /// <param name="features">The features.</param>
    /// <param name="shares">One share per register; they sum to 1.</param>
    /// <param name="scores">Takes one score per class.</param>
    public void Score(FeatureVector features, ReadOnlySpan<double> shares, Span<double> scores)
    {
        Span<double> columns = stackalloc double[MostColumns];
        columns = columns[..weights.Classes];
        for (var c = 0; c < columns.Length; c++)
        {
            columns[c] = weights.Biases[c];
        }

        _table.Add(features.Span, columns);
        scores.Clear();
        for (var c = 0; c < columns.Length; c++)
        {
            scores[c % classes] += columns[c] * shares[c / classes];
        }
    }

    /// <summary>
    /// Adds to <paramref name="byAnchor"/> what each token contributes to the score of <paramref name="first"/> minus that of
    /// <paramref name="second"/>; slot 0 takes the bias and what is read from the sentence as a whole, slot t + 1 token t.
    /// </summary>
    public void Contributions(FeatureVector features, ReadOnlySpan<double> shares, int first, int second, double scale, Span<double> byAnchor)
    {
        for (var r = 0; r < shares.Length; r++)
        {
            byAnchor[0] += (weights.Biases[(r * classes) + first] - (double)weights.Biases[(r * classes) + second]) * shares[r] * scale;
        }

        foreach (var feature in features.Span)
        {
            var row = _table.Find(feature.Key);
            for (var r = 0; r < row.Length / classes; r++)
            {
                byAnchor[feature.Anchor + 1] += (PackedTable.ToSingle(row[(r * classes) + first]) - (double)PackedTable.ToSingle(row[(r * classes) + second])) * shares[r] * feature.Value * scale;
            }
        }
    }

    /// <summary>Softmax of <paramref name="scores"/> divided by <paramref name="temperature"/>, in place.</summary>
    public static void ToProbabilities(Span<double> scores, double temperature)
    {
        var highest = double.NegativeInfinity;
        foreach (var score in scores)
        {
            highest = Math.Max(highest, score);
        }

        var sum = 0.0;
        for (var c = 0; c < scores.Length; c++)
        {
            scores[c] = Math.Exp((scores[c] - highest) / temperature);
            sum += scores[c];
        }

        for (var c = 0; c < scores.Length; c++)
        {
            scores[c] /= sum;
        }
    }
}
