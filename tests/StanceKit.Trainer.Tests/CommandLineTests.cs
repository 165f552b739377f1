namespace StanceKit.Trainer.Tests;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("fly")]
    [InlineData("train")]
    [InlineData("train", "--out", "m")]
    [InlineData("train", "--data", "a.csv", "--out", "m", "--engine", "steam")]
    [InlineData("evaluate")]
    [InlineData("score", "--input", "x")]
    [InlineData("explain", "--text", "x")]
    [InlineData("check", "--data", "a.csv", "--moon")]
    public void A_wrong_command_line_is_usage(params string[] args)
    {
        using var trainer = new Trainer();
        Assert.Equal(2, trainer.Run(args));
        Assert.Contains("--help", trainer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_is_no_error()
    {
        using var trainer = new Trainer();
        Assert.Equal(0, trainer.Run("train", "--help"));
        Assert.Contains("--recipe", trainer.Output, StringComparison.Ordinal);
    }
}
