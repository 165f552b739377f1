using System.Globalization;
using CsvHelper;
using StanceKit.Labels;
using StanceKit.Tests;

namespace StanceKit.Training.Tests.Data;

/// <summary>The blind second labels in <c>second.csv</c> agree with the first ones, as the guide says.</summary>
public sealed class SecondLabelsTests
{
    private static readonly Lazy<List<(int First, int Second)>> LazyPairs = new(Read);

    private static List<(int First, int Second)> Pairs => LazyPairs.Value;

    [Fact]
    public void Every_second_label_belongs_to_a_training_row() => Assert.True(Pairs.Count >= 600, $"{Pairs.Count} pairs");

    [Fact]
    public void The_two_labels_agree_as_the_guide_says()
    {
        var kappa = Kappa();
        Assert.InRange(kappa, 0.9, 1);
        var guide = File.ReadAllText(Path.Combine(Repository.Root, "data", "labelled", "GUIDE.md"));
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"| {Pairs.Count} | {Agreement() * 100:F1} % | {kappa:F3} | {Pairs.Count(pair => pair.First * pair.Second < 0)} |"), guide, StringComparison.Ordinal);
    }

    private static double Agreement() => Pairs.Count(pair => pair.First == pair.Second) / (double)Pairs.Count;

    private static double Kappa()
    {
        var byChance = ((int[])[-1, 0, 1]).Sum(sign => Pairs.Count(pair => pair.First == sign) * (double)Pairs.Count(pair => pair.Second == sign)) / ((double)Pairs.Count * Pairs.Count);
        return (Agreement() - byChance) / (1 - byChance);
    }

    private static List<(int First, int Second)> Read()
    {
        var rows = LabelledCsv.Read(SmallData.Labelled("own-train.csv")).Rows
            .GroupBy(row => (row.DocumentId, row.Mention!.Value.Start))
            .ToDictionary(group => group.Key, group => group.Last());
        using var csv = new CsvReader(new StreamReader(SmallData.Labelled("second.csv")), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var pairs = new List<(int First, int Second)>();
        while (csv.Read())
        {
            var row = rows[(csv.GetField("doc_id")!, csv.GetField<int>("start"))];
            pairs.Add((Math.Sign(row.Degree!.Value), Math.Sign(csv.GetField<int>("degree"))));
        }

        return pairs;
    }
}
