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
}
