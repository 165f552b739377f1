using System.Text.RegularExpressions;
using CsvHelper;
using StanceKit.Labels;


namespace StanceKit.Training.Tests.Data;

/// <summary>What the guide asks of the project's own rows.</summary>
public sealed partial class LabelledFilesTests
{
    /// <summary>Two texts that share more than this part of the smaller one's 5-grams are copies.</summary>
    private const double MostShared = 0.3;

    private static readonly string[] Files = ["own-train.csv", "own-test.csv", "own-hard.csv"];

    private static readonly Lazy<List<LabelledRow>> LazyRows = new(() => [.. Files.SelectMany(file => LabelledCsv.Read(SmallData.Labelled(file)).Rows)]);

    private static List<LabelledRow> Rows => LazyRows.Value;

    [Fact]
    public void Every_row_can_be_used()
    {
        var locator = new MentionLocator();
        foreach (var file in Files)
        {
            var data = TrainingData.Load([SmallData.Labelled(file)], locator);
            Assert.Empty(data.Faults);
            Assert.All(data.Rows, row => Assert.True(row.Row is { Degree: not null, Mention: not null } && row.Row.Voice.Length > 0 && row.Row.DocumentId.Length > 0));
        }
    }

    [Fact]
    public void There_are_enough_rows_and_the_neutral_ones_are_a_third()
    {
        Assert.True(Rows.Count >= 9000, $"{Rows.Count} rows");
        Assert.True(Rows.Count(row => row.File.EndsWith("own-test.csv", StringComparison.Ordinal)) >= 500);
        Assert.True(3 * Rows.Count(row => row.Stance == Stance.Neutral) >= Rows.Count);
        Assert.True(Rows.Count(row => row.Voice != "writer") >= 300);
    }

    [Fact]
    public void Lengths_keep_to_the_guide() =>
        Assert.All(Rows, row => Assert.InRange(row.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length, 8, 55));

    [Fact]
    public void No_document_straddles_the_splits()
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in Rows)
        {
            Assert.Equal(seen.GetValueOrDefault(row.DocumentId, row.File), row.File);
            seen[row.DocumentId] = row.File;
        }
    }

    [Fact]
    public void Actors_seen_often_are_praised_and_blamed_alike()
    {
        foreach (var actor in Rows.GroupBy(row => row.Actor, StringComparer.Ordinal).Where(group => group.Count() >= 40))
        {
            var favor = actor.Count(row => row.Stance == Stance.Favor);
            var against = actor.Count(row => row.Stance == Stance.Against);
            Assert.True(favor * 3 >= against && against * 3 >= favor, $"{actor.Key}: {favor} favor, {against} against");
        }
    }

    [Fact]
    public void No_text_is_a_near_copy_of_another()
    {
        var texts = Rows.Select(row => row.Text).Distinct(StringComparer.Ordinal).ToList();
        var byGram = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var grams = texts.Select(FiveGrams).ToList();
        for (var i = 0; i < texts.Count; i++)
        {
            var shared = new Dictionary<int, int>();
            foreach (var gram in grams[i])
            {
                if (!byGram.TryGetValue(gram, out var holders))
                {
                    byGram[gram] = holders = [];
                }

                holders.ForEach(other => shared[other] = shared.GetValueOrDefault(other) + 1);
                holders.Add(i);
            }

            foreach (var (other, count) in shared)
            {
                Assert.True(count <= MostShared * Math.Min(grams[i].Count, grams[other].Count), $"near copies: '{texts[i]}' and '{texts[other]}'");
            }
        }
    }

    [Fact]
    public void No_opening_gives_the_label_away()
    {
        foreach (var length in (int[])[2, 3])
        {
            foreach (var opening in Rows.GroupBy(row => string.Join(' ', Words(row.Text).Take(length)), StringComparer.Ordinal).Where(group => group.Select(row => row.DocumentId).Distinct(StringComparer.Ordinal).Count() >= 8))
            {
                var most = StanceNames.All.Max(stance => opening.Count(row => row.Stance == stance));
                Assert.True(most <= 0.8 * opening.Count(), $"'{opening.Key}' opens {opening.Count()} rows, {most} of them of one stance");
            }
        }
    }

    [Fact]
    public void Traits_are_as_varied_as_the_guide_asks()
    {
        var traits = Files.SelectMany(ReadTraits).ToList();
        var polar = traits.Where(row => row.Stance != "neutral" && row.Trait.Length > 0).ToList();
        Assert.True(2 * polar.Count(row => row.Trait != "plain") >= polar.Count, "at least half of the polar rows are implicit");
        Assert.True(traits.Count(row => row.Trait == "contrary") >= 300, "at least 300 rows whose polarity words point the wrong way");
        var mixed = Rows.GroupBy(row => row.Text, StringComparer.Ordinal).Count(text => text.Select(row => row.Stance).Distinct().Count() > 1);
        Assert.True(mixed >= 0.3 * Rows.Select(row => row.Text).Distinct(StringComparer.Ordinal).Count(), "at least 30 % of the texts with actors of different stance");
    }

    private static IEnumerable<(string Stance, string Trait)> ReadTraits(string file)
    {
        using var csv = new CsvReader(new StreamReader(SmallData.Labelled(file)), System.Globalization.CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
        {
            yield return (csv.GetField("stance")!, csv.GetField("trait") ?? "");
        }
    }

    private static HashSet<string> FiveGrams(string text)
    {
        var words = Words(text).ToList();
        return [.. Enumerable.Range(0, Math.Max(0, words.Count - 4)).Select(i => string.Join(' ', words.Skip(i).Take(5)))];
    }

    private static IEnumerable<string> Words(string text) => Word().Matches(text.ToLowerInvariant()).Select(match => match.Value);

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
