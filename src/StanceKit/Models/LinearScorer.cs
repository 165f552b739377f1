using StanceKit.Features;

namespace StanceKit.Models;

/// <summary>Scores a feature vector with a weight table: per class the bias plus the sum of weight times value.</summary>
public sealed class LinearScorer(WeightTable weights)
{
    /// <summary>Number of classes.</summary>
    public int Classes => weights.Classes;

    /// <summary>Writes one score per class to <paramref name="scores"/>.</summary>
    public void Score(FeatureVector features, Span<double> scores)
    {
        for (var c = 0; c < scores.Length; c++)
        {
            scores[c] = weights.Biases[c];
        }

        foreach (var feature in features.Features)
        {
            var row = weights.Find(feature.Key);
            for (var c = 0; c < row.Length; c++)
            {
                scores[c] += row[c] * (double)feature.Value;
            }
        }
    }

    /// <summary>
    /// Adds to <paramref name="byAnchor"/> what each token contributes to the score of <paramref name="first"/> minus that of
    /// <paramref name="second"/>; slot 0 takes the bias and what is read from the sentence as a whole, slot t + 1 token t.
    /// </summary>
    public void Contributions(FeatureVector features, int first, int second, double scale, Span<double> byAnchor)
    {
        byAnchor[0] += (weights.Biases[first] - (double)weights.Biases[second]) * scale;
        foreach (var feature in features.Features)
        {
            var row = weights.Find(feature.Key);
            if (row.Length > 0)
            {
                byAnchor[feature.Anchor + 1] += (row[first] - (double)row[second]) * feature.Value * scale;
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
