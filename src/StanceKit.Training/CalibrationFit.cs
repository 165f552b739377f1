using StanceKit.Models;

namespace StanceKit.Training;

/// <summary>Fits temperature and doubt to scores of rows that the model did not see.</summary>
public static class CalibrationFit
{
    private const int TemperatureSteps = 30;
    private const int DoubtSteps = 12;
    private const double MostDoubt = 0.3;

    /// <summary>The calibration with the least negative log-likelihood of the labels: temperature from 0.05 to 20, doubt from 0 to 0.3, each by golden-section search.</summary>
    public static Calibration Of(IReadOnlyList<double[]> scores, IReadOnlyList<int> labels)
    {
        double TemperatureAt(double doubt) => Math.Exp(Least(Math.Log(0.05), Math.Log(20), TemperatureSteps, log => Loss(scores, labels, new Calibration(Math.Exp(log), doubt))));
        var doubt = Least(0, MostDoubt, DoubtSteps, doubt => Loss(scores, labels, new Calibration(TemperatureAt(doubt), doubt)));
        return new Calibration(TemperatureAt(doubt), doubt);
    }

    /// <summary>The probabilities of raw scores.</summary>
    public static double[] Apply(double[] scores, Calibration calibration)
    {
        var probabilities = (double[])scores.Clone();
        calibration.Apply(probabilities);
        return probabilities;
    }

    /// <summary>Where a function with one valley is least.</summary>
    private static double Least(double low, double high, int steps, Func<double, double> loss)
    {
        var golden = (Math.Sqrt(5) - 1) / 2;
        var left = high - (golden * (high - low));
        var right = low + (golden * (high - low));
        var (atLeft, atRight) = (loss(left), loss(right));
        for (var step = 0; step < steps; step++)
        {
            if (atLeft < atRight)
            {
                (high, right, atRight) = (right, left, atLeft);
                left = high - (golden * (high - low));
                atLeft = loss(left);
            }
            else
            {
                (low, left, atLeft) = (left, right, atRight);
                right = low + (golden * (high - low));
                atRight = loss(right);
            }
        }

        return (low + high) / 2;
    }

    private static double Loss(IReadOnlyList<double[]> scores, IReadOnlyList<int> labels, Calibration calibration)
    {
        var loss = 0.0;
        Span<double> probabilities = stackalloc double[scores.Count == 0 ? 0 : scores[0].Length];
        for (var i = 0; i < scores.Count; i++)
        {
            scores[i].CopyTo(probabilities);
            calibration.Apply(probabilities);
            loss -= Math.Log(Math.Max(1e-12, probabilities[labels[i]]));
        }

        return loss;
    }
}
