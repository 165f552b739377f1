using StanceKit.Training;

namespace StanceKit.Benchmarks.Measures;

/// <summary>How good labels are, with a 95 % interval of macro-F1 by bootstrap over documents.</summary>
/// <param name="MacroF1">Mean F1 of the three classes.</param>
/// <param name="Low">Lower end of the interval.</param>
/// <param name="High">Upper end.</param>
/// <param name="Accuracy">Share decided right.</param>
/// <param name="AverageRecall">Mean recall of the classes.</param>
/// <param name="Favor">F1 of favor.</param>
/// <param name="Against">F1 of against.</param>
/// <param name="Neutral">F1 of neutral.</param>
internal sealed record Figures(double MacroF1, double Low, double High, double Accuracy, double AverageRecall, double Favor, double Against, double Neutral)
{
    private const int Samples = 1000;

    public static Figures Of(IReadOnlyList<TrainingRow> rows, IReadOnlyList<int> predicted)
    {
        var documents = rows.Select((row, i) => (row.Row.Group, Gold: (int)row.Row.Stance, Predicted: predicted[i]))
            .GroupBy(row => row.Group, StringComparer.Ordinal)
            .Select(group => Count(group.Select(row => (row.Gold, row.Predicted))))
            .ToArray();
        var all = Sum(documents);
        var random = new Random(1);
        var samples = Enumerable.Range(0, Samples)
            .Select(_ => MacroF1Of(Sum(Enumerable.Range(0, documents.Length).Select(_ => documents[random.Next(documents.Length)]))))
            .Order()
            .ToArray();
        return new Figures(MacroF1Of(all), samples[Samples * 25 / 1000], samples[Samples * 975 / 1000], Enumerable.Range(0, 3).Sum(c => all[c, c]) / (double)rows.Count, Enumerable.Range(0, 3).Average(c => Recall(all, c)), F1(all, 0), F1(all, 1), F1(all, 2));
    }

    private static int[,] Count(IEnumerable<(int Gold, int Predicted)> rows)
    {
        var counts = new int[3, 3];
        foreach (var (gold, predicted) in rows)
        {
            counts[gold, predicted]++;
        }

        return counts;
    }

    private static int[,] Sum(IEnumerable<int[,]> parts)
    {
        var sum = new int[3, 3];
        foreach (var part in parts)
        {
            for (var i = 0; i < 9; i++)
            {
                sum[i / 3, i % 3] += part[i / 3, i % 3];
            }
        }

        return sum;
    }

    private static double MacroF1Of(int[,] counts) => Enumerable.Range(0, 3).Average(c => F1(counts, c));

    private static double Recall(int[,] counts, int c)
    {
        var gold = counts[c, 0] + counts[c, 1] + counts[c, 2];
        return gold == 0 ? 0 : counts[c, c] / (double)gold;
    }

    private static double F1(int[,] counts, int c)
    {
        var both = counts[c, 0] + counts[c, 1] + counts[c, 2] + counts[0, c] + counts[1, c] + counts[2, c];
        return both == 0 ? 0 : 2.0 * counts[c, c] / both;
    }
}
