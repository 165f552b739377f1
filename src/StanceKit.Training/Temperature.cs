using StanceKit.Models;

namespace StanceKit.Training;

/// <summary>Fits the one temperature that makes probabilities honest (Guo et al., ICML 2017); it changes no decision.</summary>
public static class Temperature
{
    /// <summary>The temperature from 0.05 to 20 with the least negative log-likelihood of the labels, by golden-section search.</summary>
    public static double Fit(IReadOnlyList<double[]> scores, IReadOnlyList<int> labels)
    {
        var low = Math.Log(0.05);
        var high = Math.Log(20);
        var golden = (Math.Sqrt(5) - 1) / 2;
        for (var step = 0; step < 60; step++)
        {
            var left = high - (golden * (high - low));
            var right = low + (golden * (high - low));
            if (Loss(scores, labels, Math.Exp(left)) < Loss(scores, labels, Math.Exp(right)))
            {
                high = right;
            }
            else
            {
                low = left;
            }
        }

        return Math.Exp((low + high) / 2);
    }

    /// <summary>The probabilities of raw scores at a temperature.</summary>
    public static double[] Apply(double[] scores, double temperature)
    {
        var probabilities = (double[])scores.Clone();
        LinearScorer.ToProbabilities(probabilities, temperature);
        return probabilities;
    }

    private static double Loss(IReadOnlyList<double[]> scores, IReadOnlyList<int> labels, double temperature)
    {
        var loss = 0.0;
        for (var i = 0; i < scores.Count; i++)
        {
            loss -= Math.Log(Math.Max(1e-12, Apply(scores[i], temperature)[labels[i]]));
        }

        return loss;
    }
}
