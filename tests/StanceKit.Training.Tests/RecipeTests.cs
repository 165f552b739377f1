using StanceKit.Labels;
using StanceKit.Tests;

namespace StanceKit.Training.Tests;

public sealed class RecipeTests
{
    [Theory]
    [InlineData("{ \"l2\": -1 }", "l1 and l2")]
    [InlineData("{ \"speed\": 3 }", "speed")]
    [InlineData("{ \"l2\": ", "broken")]
    [InlineData("{ \"data\": [ { \"path\": \"\" } ] }", "path")]
    [InlineData("{ \"network\": { \"members\": 3 } }", "network.members")]
    [InlineData("{ \"register_scale\": 9 }", "register_scale")]
    public void A_broken_recipe_says_what_is_wrong(string json, string fault)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "r.json");
        File.WriteAllText(path, json);
        var exception = Assert.Throws<TrainingException>(() => Recipe.Load(path));
        Assert.Contains(fault, exception.Message, StringComparison.Ordinal);
        Assert.Contains(path, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_shipped_recipe_can_be_read()
    {
        var recipes = Directory.GetFiles(Path.Combine(Repository.Root, "training"), "*.json");
        Assert.NotEmpty(recipes);
        Assert.All(recipes, path => Assert.Equal(Path.GetFileNameWithoutExtension(path), Recipe.Load(path).Name));
    }

    [Fact]
    public void The_own_recipe_needs_nothing_from_outside()
    {
        var path = Path.Combine(Repository.Root, "training", "own.json");
        var data = TrainingData.Load(Recipe.Load(path), Path.GetDirectoryName(path)!, new MentionLocator());
        Assert.Empty(data.Faults);
        Assert.True(data.Rows.Count > 2000);
    }

    [Fact]
    public void Offsets_win_over_the_name_and_a_row_without_both_is_rejected()
    {
        var locator = new MentionLocator();
        var row = new LabelledRow { Text = "Bamako said no to Mali.", Actor = "Mali", Stance = Stance.Neutral };
        Assert.Equal([new(18, 22)], locator.Locate(row));
        Assert.Equal([new(0, 6)], locator.Locate(row with { Mention = new(0, 6) }));
        Assert.Empty(locator.Locate(row with { Actor = "Chad" }));
        Assert.Empty(locator.Locate(row with { Text = "Malian envoys came." }));
    }
}
