using System.Text.Json;

namespace StanceKit.Trainer.Tests;

public sealed class TrainAndEvaluateTests
{
    [Fact]
    public void Trains_on_ones_own_rows_evaluates_and_explains()
    {
        using var trainer = new Trainer();
        var rows = Slice(trainer, "rows.csv", 0, 500);
        var dev = Slice(trainer, "dev.csv", 450, 600);
        Assert.Equal(0, trainer.Run("train", "--data", rows, "--out", trainer.Path("model"), "--dev", dev));
        Assert.Contains("500 rows to train on, 0 rejected", trainer.Output, StringComparison.Ordinal);
        Assert.Contains("shares", trainer.Errors, StringComparison.Ordinal);
        Assert.True(File.Exists(trainer.Path("model/MODEL_CARD.md")));

        Assert.Equal(0, trainer.Run("evaluate", "--model", trainer.Path("model"), "--data", dev, "--json", trainer.Path("e.json"), "--report", trainer.Path("report")));
        using var json = JsonDocument.Parse(File.ReadAllText(trainer.Path("e.json")));
        var root = json.RootElement;
        Assert.Equal(150, root.GetProperty("rows").GetInt32());
        Assert.Equal(0, root.GetProperty("rejected").GetInt32());
        Assert.InRange(root.GetProperty("macro_f1").GetDouble(), 0.3, 1);
        foreach (var name in (string[])["accuracy", "avg_recall", "ece", "per_actor"])
        {
            Assert.True(root.TryGetProperty(name, out _), name);
        }

        Assert.Equal(150, root.GetProperty("confusion").EnumerateObject().Sum(row => row.Value.EnumerateObject().Sum(cell => cell.Value.GetInt32())));
        Assert.True(root.GetProperty("f1").TryGetProperty("against", out _));
        Assert.Contains("Confusion", File.ReadAllText(trainer.Path("report/dev.md")), StringComparison.Ordinal);

        Assert.Equal(0, trainer.Run("explain", "--model", trainer.Path("model"), "--text", "The council condemned Bamako for the raid.", "--actor", "Mali"));
        Assert.Contains("toward Mali", trainer.Output, StringComparison.Ordinal);
        Assert.Contains("(bias)", trainer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Evaluate_scores_what_it_can_and_counts_the_rest()
    {
        using var trainer = new Trainer();
        var file = trainer.Write("rows.csv", "text,actor,stance\nMali won the praise of all.,Mali,favor\nMali won.,Chad,favor\n");
        Assert.Equal(0, trainer.Run("evaluate", "--data", file, "--json", trainer.Path("e.json")));
        using var json = JsonDocument.Parse(File.ReadAllText(trainer.Path("e.json")));
        Assert.Equal(1, json.RootElement.GetProperty("rejected").GetInt32());
        Assert.Contains("rows.csv:3", trainer.Errors, StringComparison.Ordinal);

        var none = trainer.Write("none.csv", "text,actor,stance\nMali won.,Chad,favor\n");
        Assert.Equal(1, trainer.Run("evaluate", "--data", none));
    }

    [Fact]
    public void Rows_of_a_test_split_are_not_trained_on()
    {
        using var trainer = new Trainer();
        Assert.Equal(1, trainer.Run("train", "--data", Trainer.Labelled("own-test.csv"), "--out", trainer.Path("model")));
        Assert.Contains("no row to train on", trainer.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(trainer.Path("model")));
    }

    [Fact]
    public void A_recipe_whose_data_is_missing_says_which_file()
    {
        using var trainer = new Trainer();
        var recipe = trainer.Write("r.json", "{ \"name\": \"r\", \"data\": [ { \"path\": \"nowhere.csv\" } ] }");
        Assert.Equal(1, trainer.Run("train", "--recipe", recipe, "--out", trainer.Path("model")));
        Assert.Contains("nowhere.csv", trainer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_base_is_built_upon()
    {
        using var trainer = new Trainer();
        var rows = Slice(trainer, "rows.csv", 0, 60);
        Assert.Equal(0, trainer.Run("train", "--data", rows, "--out", trainer.Path("model"), "--base", Path.Combine(Trainer.Root, "models", "default")));
        Assert.Contains("\"base\": \"default-", File.ReadAllText(trainer.Path("model/manifest.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void Human_labelled_news_is_read_as_well_as_promised()
    {
        var data = Path.Combine(Trainer.SharedData, "newsmtsc");
        Assert.SkipUnless(Directory.Exists(data), "Needs ../shared/data/newsmtsc beside the repository.");
        using var trainer = new Trainer();
        Assert.Equal(0, trainer.Run("train", "--data", Path.Combine(data, "train.csv"), "--out", trainer.Path("model")));
        Assert.Equal(0, trainer.Run("evaluate", "--model", trainer.Path("model"), "--data", Path.Combine(data, "dev.csv"), "--json", trainer.Path("e.json")));
        using var json = JsonDocument.Parse(File.ReadAllText(trainer.Path("e.json")));
        Assert.InRange(json.RootElement.GetProperty("macro_f1").GetDouble(), 0.59, 1);
    }

    [Fact]
    public void The_shipped_model_reads_the_own_test_split_as_its_card_says()
    {
        using var trainer = new Trainer();
        Assert.Equal(0, trainer.Run("evaluate", "--data", Trainer.Labelled("own-test.csv"), "--json", trainer.Path("e.json")));
        using var json = JsonDocument.Parse(File.ReadAllText(trainer.Path("e.json")));
        var macroF1 = json.RootElement.GetProperty("macro_f1").GetDouble();
        Assert.InRange(macroF1, 0.65, 1);
        using var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(Trainer.Root, "models", "default", "manifest.json")));
        Assert.Equal(macroF1, manifest.RootElement.GetProperty("metrics").GetProperty("own-test.macro_f1").GetDouble(), 1e-3);
    }

    private static string Slice(Trainer trainer, string name, int from, int to)
    {
        var lines = File.ReadAllLines(Trainer.Labelled("own-train.csv"));
        return trainer.Write(name, string.Join('\n', lines.Take(1).Concat(lines.Skip(1 + from).Take(to - from))) + "\n");
    }
}
