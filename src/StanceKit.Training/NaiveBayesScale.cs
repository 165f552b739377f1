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

    /// <summary>One scale per column of the index, with a root mean square of 1.</summary>
    /// <param name="rows">The training rows as the fit sees them.</param>
    /// <param name="columns">Number of columns.</param>
    /// <param name="classes">Number of classes.</param>
    /// <param name="power">0 for no scaling, 1 for the plain ratios.</param>
    public static float[] Of(IReadOnlyList<SparseRow> rows, int columns, int classes, double power)
    {
        var scales = new float[columns];
        if (power == 0)
        {
            Array.Fill(scales, 1f);
            return scales;
        }

        var (counts, totals) = Count(rows, columns, classes);
        var square = 0.0;
        for (var column = 0; column < scales.Length; column++)
        {
            var ratio = LargestLogRatio(counts.AsSpan(column * classes, classes), totals);
            scales[column] = (float)Math.Pow(Math.Min(ratio, LargestRatio) + Floor, power);
            square += scales[column] * (double)scales[column];
        }

        var mean = (float)Math.Sqrt(square / Math.Max(1, scales.Length));
        for (var column = 0; column < scales.Length; column++)
        {
            scales[column] /= mean;
        }

        return scales;
    }

    private static (double[] Counts, double[] Totals) Count(IReadOnlyList<SparseRow> rows, int columns, int classes)
    {
        var counts = new double[columns * classes];
        var totals = new double[classes];
        foreach (var row in rows)
        {
            totals[row.Label]++;
            foreach (var column in row.Columns)
            {
                counts[(column * classes) + row.Label]++;
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
