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
    public static double[]?[] Score(IReadOnlyList<Example> examples, Recipe recipe, int seed, IReadOnlySet<uint>? exempt = null, Action? foldDone = null)
    {
        var scores = new double[]?[examples.Count];
        var folds = examples.Select(example => FoldOf(example.Group, recipe.Folds, seed)).ToArray();
        Parallel.For(0, recipe.Folds, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, fold =>
        {
            // Small data may leave a fold with nothing to learn from.
            var training = examples.Where((_, i) => folds[i] != fold).ToList();
            if (training.Count == examples.Count || training.Count == 0 || training.All(example => example.Label == training[0].Label))
            {
                return;
            }

            var table = new LinearTrainer(recipe, seed, exempt).Train(training);
            for (var i = 0; i < examples.Count; i++)
            {
                if (folds[i] == fold)
                {
                    scores[i] = Score(table, examples[i]);
                }
            }

            foldDone?.Invoke();
        });
        return scores;
    }

    /// <summary>Raw scores of an example, one per class.</summary>
    public static double[] Score(WeightTable table, Example example)
    {
        var scores = table.Biases.Select(bias => (double)bias).ToArray();
        for (var i = 0; i < example.Keys.Length; i++)
        {
            var row = table.Find(example.Keys[i]);
            for (var c = 0; c < row.Length; c++)
            {
                scores[c] += row[c] * (double)example.Values[i];
            }
        }

        return scores;
    }
}
