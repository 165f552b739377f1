using StanceKit.Models;

namespace StanceKit.Training;

/// <summary>The trained parts of a model: gate, linear weights, network.</summary>
/// <param name="Gate">Tells the register.</param>
/// <param name="Weights">Columns by register, then by class.</param>
/// <param name="Network">The network, null without one.</param>
/// <param name="NetworkWeight">What its scores are multiplied by.</param>
public sealed record ModelFit(RegisterGate Gate, WeightTable Weights, WordNetwork? Network, double NetworkWeight)
{
    /// <summary>Trains all parts on the rows of a set.</summary>
    /// <param name="set">The rows.</param>
    /// <param name="recipe">Settings.</param>
    /// <param name="seed">Seed of everything random.</param>
    /// <param name="exempt">Keys of features that are never scaled, null for none.</param>
    /// <exception cref="TrainingException">There are no rows, or fewer than two classes among them.</exception>
    public static ModelFit Train(TrainingSet set, Recipe recipe, int seed, IReadOnlySet<uint>? exempt = null)
    {
        var registers = set.Registers.Count;
        return new ModelFit(
            registers == 1 ? RegisterGate.None : new RegisterTrainer(set.Registers, seed).Train(set.Texts),
            new LinearTrainer(recipe, seed, registers, exempt).Train(set.Examples),
            set.Words.Count == 0 ? null : new NetworkTrainer(recipe.Network, registers, seed).Train(set.Examples, set.Words),
            set.Words.Count == 0 ? 0 : recipe.Network.Weight);
    }

    /// <summary>Raw scores, one per class, of a row of a set.</summary>
    public double[] Score(TrainingSet set, int row)
    {
        double[] shares = Gate.Weights is null ? [1] : CrossValidation.Shares(Gate, set.Texts[row]);
        var scores = CrossValidation.Score(Weights, set.Examples[row], shares);
        Network?.Score(set.Words[row].Keys, set.Words[row].Ends, shares, NetworkWeight, scores);
        return scores;
    }
}
