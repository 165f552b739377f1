using StanceKit.Features;
using StanceKit.Features.Families;

namespace StanceKit.Models;

/// <summary>Tells in which manner a sentence is written, so that what was learned from texts like it counts more.</summary>
/// <remarks>
/// A soft choice among the registers that a recipe names (op-ed and wire of one's own, US political news, agency text, ...). The
/// model's weights are the mean of the registers' weights by these shares: the feature augmentation of Daume (ACL 2007) with a
/// predicted domain. Names are not read, so the shares do not depend on who is spoken of. With one register nothing is read.
/// </remarks>
public sealed class RegisterGate
{
    [ThreadStatic]
    private static FeatureVector? _vector;

    private readonly LinearScorer? _scorer;

    /// <summary>Creates a gate.</summary>
    /// <param name="names">The registers, at least one.</param>
    /// <param name="weights">One column per register; null for a single register.</param>
    /// <exception cref="ArgumentException">Names and columns do not fit.</exception>
    public RegisterGate(IReadOnlyList<string> names, WeightTable? weights)
    {
        if (names.Count == 0 || (weights?.Classes ?? 1) != names.Count)
        {
            throw new ArgumentException($"{names.Count} registers need as many columns of weights, not {weights?.Classes ?? 1}.", nameof(weights));
        }

        Names = names;
        Weights = weights;
        _scorer = weights is null ? null : new LinearScorer(weights, names.Count);
    }

    /// <summary>A gate with one register.</summary>
    public static RegisterGate None { get; } = new(["all"], null);

    /// <summary>The registers.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The gate's weights, null with one register.</summary>
    public WeightTable? Weights { get; }

    /// <summary>The gate as its file keeps it.</summary>
    internal RegisterGate Quantized(float least) => Weights is null ? this : new RegisterGate(Names, Weights.Quantized(least));

    /// <summary>The sentence's share of each register; the shares sum to 1.</summary>
    public double[] Read(SentenceReading reading)
    {
        var shares = new double[Names.Count];
        if (_scorer is null)
        {
            shares[0] = 1;
            return shares;
        }

        var features = _vector ??= new FeatureVector();
        RegisterWords.Extract(reading, features);
        _scorer.Score(features, [1], shares);
        LinearScorer.ToProbabilities(shares, 1);
        return shares;
    }
}
