using StanceKit.Models;
using StanceKit.Text;

namespace StanceKit.Training.Tests;

public sealed class RegisterTrainerTests
{
    private static readonly Recipe Quick = new() { Iterations = 40, Folds = 2, Network = new() { Weight = 0 } };

    [Fact]
    public void The_gate_tells_unseen_sentences_of_two_manners_apart()
    {
        var rows = SmallData.Rows(400).Select(row => row with { Register = "plain" })
            .Concat(SmallData.Rows(400).Select(Shouted))
            .ToList();
        var model = new ModelTrainer(Quick, SmallData.Lexicon, 1).Train(rows).Model;
        Assert.Equal(["plain", "shouted"], model.Gate.Names);
        foreach (var row in SmallData.Rows(500).Skip(400))
        {
            Assert.True(Share(model, row, 0) > 0.5, row.Row.Text);
            Assert.True(Share(model, Shouted(row), 1) > 0.5, row.Row.Text);
        }
    }

    [Fact]
    public void Shares_sum_to_one_and_do_not_depend_on_who_is_named()
    {
        var rows = SmallData.Rows(300).Select((row, i) => row with { Register = $"{i % 3}" }).ToList();
        var model = new ModelTrainer(Quick, SmallData.Lexicon, 1).Train(rows).Model;
        var shares = Read(model, "On Friday Mali sent aid to the town.", new TextSpan(10, 14));
        Assert.Equal(1, shares.Sum(), 1e-9);
        Assert.Equal(shares, Read(model, "On Friday Burkina Faso sent aid to the town.", new TextSpan(10, 22)));
        Assert.Equal(shares, Read(model, "On Friday Coalition of Patriots for Change sent aid to the town.", new TextSpan(10, 42)));
    }

    private static TrainingRow Shouted(TrainingRow row) => row with { Register = "shouted", Row = row.Row with { Text = row.Row.Text + " !!!" } };

    private static double Share(StanceModel model, TrainingRow row, int register) =>
        model.Read(row.Row.Text, new TextSpan(0, row.Row.Text.Length), row.Mentions).Registers[register];

    private static double[] Read(StanceModel model, string text, TextSpan mention) => model.Read(text, new TextSpan(0, text.Length), [mention]).Registers;
}
