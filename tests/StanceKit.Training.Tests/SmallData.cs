using StanceKit.Features;
using StanceKit.Labels;
using StanceKit.Tests;

namespace StanceKit.Training.Tests;

/// <summary>A slice of the project's own rows, small enough to train on in a second.</summary>
internal static class SmallData
{
    private static readonly Lazy<Lexicon> LazyLexicon = new(() => Lexicon.Load(LexiconFolder));

    public static string Labelled(string name) => Path.Combine(Repository.Root, "data", "labelled", name);

    public static string LexiconFolder => Path.Combine(Repository.Root, "data", "lexicon");

    public static Lexicon Lexicon => LazyLexicon.Value;

    /// <summary>The first rows of the training split.</summary>
    public static IReadOnlyList<TrainingRow> Rows(int count)
    {
        var locator = new MentionLocator();
        return [.. LabelledCsv.Read(Labelled("own-train.csv")).Rows.Take(count).Select(row => new TrainingRow(row, locator.Locate(row), 1))];
    }
}
