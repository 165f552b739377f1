namespace StanceKit.Training;

/// <summary>How much each feature's value counts before the linear model is fitted: more where its classes differ more.</summary>
/// <remarks>
/// After the log-count ratios of Wang and Manning (ACL 2012), made multi-class by taking the largest ratio over the classes and
/// softened by a power. Regularization then shrinks telling features less than idle ones. The scales are multiplied into the
/// weights afterwards, so that a finished model knows nothing of them.
/// </remarks>
internal static class NaiveBayesScale
{
    private const double Smoothing = 1;
    private const double LargestRatio = 3;
    private const double Floor = 0.1;

    /// <summary>One scale per feature of the index, with a root mean square of 1.</summary>
    /// <param name="examples">The training examples.</param>
    /// <param name="index">The features that are kept.</param>
    /// <param name="classes">Number of classes.</param>
    /// <param name="power">0 for no scaling, 1 for the plain ratios.</param>
    public static float[] Of(IReadOnlyList<Example> examples, FeatureIndex index, int classes, double power)
    {
        var scales = new float[index.Count];
        if (power == 0)
        {
            Array.Fill(scales, 1f);
            return scales;
        }

        var (counts, totals) = Count(examples, index, classes);
        var square = 0.0;
        for (var place = 0; place < scales.Length; place++)
        {
            var ratio = LargestLogRatio(counts.AsSpan(place * classes, classes), totals);
            scales[place] = (float)Math.Pow(Math.Min(ratio, LargestRatio) + Floor, power);
            square += scales[place] * (double)scales[place];
        }

        var mean = (float)Math.Sqrt(square / Math.Max(1, scales.Length));
        for (var place = 0; place < scales.Length; place++)
        {
            scales[place] = index.IsExempt(place) ? 1 : scales[place] / mean;
        }

        return scales;
    }

    private static (double[] Counts, double[] Totals) Count(IReadOnlyList<Example> examples, FeatureIndex index, int classes)
    {
        var counts = new double[index.Count * classes];
        var totals = new double[classes];
        foreach (var example in examples)
        {
            totals[example.Label]++;
            foreach (var key in example.Keys)
            {
                if (index.Find(key) is var place and >= 0)
                {
                    counts[(place * classes) + example.Label]++;
                }
            }
        }

        return (counts, totals);
    }

    private static double LargestLogRatio(ReadOnlySpan<double> counts, double[] totals)
    {
        var all = 0.0;
        foreach (var count in counts)
        {
            all += count;
        }

        var classes = totals.Length;
        var rows = totals.Sum();
        var largest = 0.0;
        for (var c = 0; c < classes; c++)
        {
            var inside = (counts[c] + Smoothing) / (totals[c] + (classes * Smoothing));
            var outside = (all - counts[c] + ((classes - 1) * Smoothing)) / (rows - totals[c] + (classes * Smoothing));
            largest = Math.Max(largest, Math.Abs(Math.Log(inside / outside)));
        }

        return largest;
    }
}
