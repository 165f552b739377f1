using StanceKit.Labels;
using StanceKit.Models;

namespace StanceKit.Training;

/// <summary>Fits the stance weights with ML.NET and reads them out into our table.</summary>
/// <remarks>
/// With several registers each feature is fitted once for all of them and once more for each (Daume, ACL 2007); the table holds
/// the sums, one block of columns per register.
/// </remarks>
/// <param name="recipe">Regularization, iterations, scaling.</param>
/// <param name="seed">Seed of everything random.</param>
/// <param name="registers">Number of registers, 1 or more.</param>
/// <param name="exempt">Keys of features that are never scaled, null for none.</param>
public sealed class LinearTrainer(Recipe recipe, int seed, int registers = 1, IReadOnlySet<uint>? exempt = null)
{
    /// <summary>Value of the column that says which register a row is of.</summary>
    private const float RegisterBias = 2;

    private static readonly int Classes = StanceNames.All.Count;

    /// <summary>Trains on the examples.</summary>
    /// <returns>A table with columns by register, then by class.</returns>
    /// <exception cref="TrainingException">There are no examples, or fewer than two classes among them.</exception>
    public WeightTable Train(IReadOnlyList<Example> examples)
    {
        var (table, _) = TrainWithPredictions(examples, []);
        return table;
    }

    /// <summary>Trains, and lets ML.NET itself predict <paramref name="checks"/>: its probabilities per example, for comparison with ours.</summary>
    public (WeightTable Table, IReadOnlyList<float[]> Probabilities) TrainWithPredictions(IReadOnlyList<Example> examples, IReadOnlyList<Example> checks)
    {
        if (examples.Count == 0 || examples.Select(example => example.Label).Distinct().Count() < 2)
        {
            throw new TrainingException("Training needs rows of at least two different stances. Add rows.");
        }

        var index = FeatureIndex.Of(examples, recipe.MinimumRows, registers, exempt);
        var columns = index.Count + (registers > 1 ? registers : 0);
        var rows = examples.Select(example => ToRow(example, index)).ToList();
        var scales = NaiveBayesScale.Of(rows, columns, Classes, recipe.NaiveBayesPower);
        Exempt(index, scales);
        var fitter = new MaximumEntropy(columns, Classes, seed);
        var fit = fitter.Fit([.. rows.Select(row => row.Scaled(scales))], recipe.L1, recipe.L2, recipe.Iterations);
        var predictions = checks.Count == 0 ? [] : fitter.Predict(fit, [.. checks.Select(example => ToRow(example, index).Scaled(scales))]);
        return (TableOf(fit, index, scales), predictions);
    }

    /// <summary>A base model's scores and the registers' own biases keep their size.</summary>
    private static void Exempt(FeatureIndex index, float[] scales)
    {
        for (var number = 0; number < index.Keys.Count; number++)
        {
            if (index.IsExempt(number))
            {
                scales[index.Common(number)] = 1;
            }
        }

        Array.Fill(scales, 1, index.Count, scales.Length - index.Count);
    }

    private SparseRow ToRow(Example example, FeatureIndex index)
    {
        var columns = new List<int>(example.Keys.Length * 2);
        var values = new List<float>(example.Keys.Length * 2);
        for (var i = 0; i < example.Keys.Length; i++)
        {
            if (index.Find(example.Keys[i]) is not (var number and >= 0))
            {
                continue;
            }

            columns.Add(index.Common(number));
            values.Add(example.Values[i]);
            if (index.Own(number, example.Register) is var own and >= 0)
            {
                columns.Add(own);
                values.Add(example.Values[i] * recipe.RegisterScale);
            }
        }

        if (registers > 1)
        {
            columns.Add(index.Count + example.Register);
            values.Add(RegisterBias);
        }

        return new SparseRow([.. columns], [.. values], example.Label, example.Weight);
    }

    private WeightTable TableOf(MaximumEntropyFit fit, FeatureIndex index, float[] scales)
    {
        var keys = new List<uint>();
        var weights = new List<float>();
        var row = new float[registers * Classes];
        for (var number = 0; number < index.Keys.Count; number++)
        {
            for (var r = 0; r < registers; r++)
            {
                for (var c = 0; c < Classes; c++)
                {
                    row[(r * Classes) + c] = WeightOf(fit, index, scales, number, r, c);
                }
            }

            if (Array.Exists(row, weight => weight != 0))
            {
                keys.Add(index.Keys[number]);
                weights.AddRange(row);
            }
        }

        var biases = new float[registers * Classes];
        for (var i = 0; i < biases.Length; i++)
        {
            biases[i] = fit.Biases[i % Classes] + (registers > 1 ? RegisterBias * fit.Weights[i % Classes][index.Count + (i / Classes)] : 0);
        }

        return new WeightTable([.. keys], [.. weights], biases);
    }

    private float WeightOf(MaximumEntropyFit fit, FeatureIndex index, float[] scales, int number, int register, int c)
    {
        var common = index.Common(number);
        var own = index.Own(number, register);
        return (fit.Weights[c][common] * scales[common]) + (own < 0 ? 0 : fit.Weights[c][own] * scales[own] * recipe.RegisterScale);
    }
}
