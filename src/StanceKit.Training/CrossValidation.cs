using StanceKit.Models;

namespace StanceKit.Training;

/// <summary>Grouped cross-validation: each example is scored by a model that saw no row of its group.</summary>
public static class CrossValidation
{
    /// <summary>Fold of a group, the same in every run.</summary>
    public static int FoldOf(string group, int folds, int seed)
    {
        var hash = Features.FeatureHash.Combine(Features.FeatureHash.OfText(group), (ulong)seed);
        return (int)(hash % (ulong)folds);
    }

    /// <summary>Raw scores per example, out of fold; null where the other folds hold fewer than two classes. Folds run side by side; each is trained on one thread, so the result is the same on any machine of one kind.</summary>
    /// <param name="set">The rows.</param>
    /// <param name="recipe">Settings.</param>
    /// <param name="seed">Seed of everything random.</param>
    /// <param name="exempt">Keys of features that are never scaled, null for none.</param>
    /// <param name="foldDone">Called after each fold.</param>
    public static double[]?[] Score(TrainingSet set, Recipe recipe, int seed, IReadOnlySet<uint>? exempt = null, Action? foldDone = null)
    {
        var scores = new double[]?[set.Examples.Count];
        var folds = set.Examples.Select(example => FoldOf(example.Group, recipe.Folds, seed)).ToArray();
        Parallel.For(0, recipe.Folds, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, fold =>
        {
            var training = set.At([.. Enumerable.Range(0, folds.Length).Where(i => folds[i] != fold)]);

            // Small data may leave a fold with nothing to learn from.
            if (training.Examples.Count == folds.Length || training.Examples.Count == 0 || training.Examples.All(example => example.Label == training.Examples[0].Label))
            {
                return;
            }

            var fit = ModelFit.Train(training, recipe, seed, exempt);
            for (var i = 0; i < folds.Length; i++)
            {
                if (folds[i] == fold)
                {
                    scores[i] = fit.Score(set, i);
                }
            }

            foldDone?.Invoke();
        });
        return scores;
    }

    /// <summary>An example's share of each register.</summary>
    public static double[] Shares(RegisterGate gate, Example text)
    {
        if (gate.Weights is null)
        {
            return [1];
        }

        var shares = Columns(gate.Weights, text);
        LinearScorer.ToProbabilities(shares, 1);
        return shares;
    }

    /// <summary>Raw scores of an example, one per class.</summary>
    /// <param name="table">Columns by register, then by class.</param>
    /// <param name="example">The example.</param>
    /// <param name="shares">One share per register.</param>
    public static double[] Score(WeightTable table, Example example, ReadOnlySpan<double> shares)
    {
        var columns = Columns(table, example);
        var classes = columns.Length / shares.Length;
        var scores = new double[classes];
        for (var c = 0; c < columns.Length; c++)
        {
            scores[c % classes] += columns[c] * shares[c / classes];
        }

        return scores;
    }

    private static double[] Columns(WeightTable table, Example example)
    {
        var columns = table.Biases.Select(bias => (double)bias).ToArray();
        for (var i = 0; i < example.Keys.Length; i++)
        {
            var row = table.Find(example.Keys[i]);
            for (var c = 0; c < row.Length; c++)
            {
                columns[c] += row[c] * (double)example.Values[i];
            }
        }

        return columns;
    }
}
