namespace StanceKit.Trainer.Tests;

public sealed class CheckCommandTests
{
    [Fact]
    public void The_projects_own_rows_are_good()
    {
        using var trainer = new Trainer();
        Assert.Equal(0, trainer.Run("check", "--data", Trainer.Labelled("own-train.csv"), Trainer.Labelled("own-test.csv")));
        Assert.Contains(", 0 bad;", trainer.Output, StringComparison.Ordinal);
        Assert.Empty(trainer.Errors);
    }

    [Fact]
    public void A_bad_row_is_named_with_file_line_and_column()
    {
        using var trainer = new Trainer();
        var file = trainer.Write("rows.csv", "text,actor,stance\nMali won.,Mali,favor\nMali won.,Chad,favor\nMali won.,Mali,splendid\n");
        Assert.Equal(1, trainer.Run("check", "--data", file));
        Assert.Contains($"{file}:3, column 'actor': The actor 'Chad' is not found", trainer.Errors, StringComparison.Ordinal);
        Assert.Contains($"{file}:4, column 'stance': 'splendid' is no stance.", trainer.Errors, StringComparison.Ordinal);
        Assert.Contains("1 good rows, 2 bad", trainer.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("text,stance\nx,favor\n", "'actor' is missing")]
    public void A_file_without_use_says_why(string content, string reason)
    {
        using var trainer = new Trainer();
        Assert.Equal(1, trainer.Run("check", "--data", trainer.Write("rows.csv", content)));
        Assert.Contains(reason, trainer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        using var trainer = new Trainer();
        Assert.Equal(1, trainer.Run("check", "--data", trainer.Path("none.csv")));
        Assert.Contains("none.csv", trainer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void The_projects_own_lexicon_is_good_and_counted()
    {
        using var trainer = new Trainer();
        Assert.Equal(0, trainer.Run("check", "--lexicon", Path.Combine(Trainer.Root, "data", "lexicon")));
        Assert.Matches(@"^\d+ words and phrases with polarity, \d+ with meanings, \d+ predicate frames\.", trainer.Output);
    }

    [Fact]
    public void A_faulty_lexicon_is_named_with_file_and_line()
    {
        using var trainer = new Trainer();
        var folder = Directory.CreateDirectory(trainer.Path("words")).FullName;
        foreach (var file in Directory.GetFiles(Path.Combine(Trainer.Root, "data", "lexicon")))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        File.AppendAllText(Path.Combine(folder, "frames.tsv"), "shelter\tv\t7\t0\t\t\tX shelters Y\n");
        var line = File.ReadAllLines(Path.Combine(folder, "frames.tsv")).Length;
        Assert.Equal(1, trainer.Run("check", "--lexicon", folder));
        Assert.Contains($"frames.tsv:{line}", trainer.Errors, StringComparison.Ordinal);
    }
}
