using StanceKit.Models;

namespace StanceKit.Training;

/// <summary>Fits the gate that tells the registers of a recipe apart, by ML.NET as everything else.</summary>
/// <param name="registers">Names of the registers.</param>
/// <param name="seed">Seed of everything random.</param>
public sealed class RegisterTrainer(IReadOnlyList<string> registers, int seed)
{
    private const double Power = 0.5;
    private const float L2 = 1;
    private const int Iterations = 60;
    private const int MinimumRows = 2;

    /// <summary>Trains on examples whose label is their register; with one register there is nothing to learn.</summary>
    public RegisterGate Train(IReadOnlyList<Example> examples)
    {
        if (registers.Count == 1 || examples.Select(example => example.Label).Distinct().Count() < 2)
        {
            return registers.Count == 1 ? new RegisterGate(registers, null) : Even();
        }

        var index = FeatureIndex.Of(examples, MinimumRows);
        var counts = examples.CountBy(example => example.Label).ToDictionary(pair => pair.Key, pair => pair.Value);
        var mean = examples.Count / (float)counts.Count;
        var rows = examples.Select(example => ToRow(example, index) with { Weight = mean / counts[example.Label] }).ToList();
        var scales = NaiveBayesScale.Of(rows, index.Count, registers.Count, Power);
        var fit = new MaximumEntropy(index.Count, registers.Count, seed).Fit([.. rows.Select(row => row.Scaled(scales))], 0, L2, Iterations);
        var weights = new float[index.Keys.Count * registers.Count];
        for (var i = 0; i < weights.Length; i++)
        {
            var column = index.Common(i / registers.Count);
            weights[i] = fit.Weights[i % registers.Count][column] * scales[column];
        }

        return new RegisterGate(registers, new WeightTable([.. index.Keys], weights, fit.Biases));
    }

    private RegisterGate Even() => new(registers, new WeightTable([], [], new float[registers.Count]));

    private static SparseRow ToRow(Example example, FeatureIndex index)
    {
        var columns = new List<int>(example.Keys.Length);
        var values = new List<float>(example.Keys.Length);
        for (var i = 0; i < example.Keys.Length; i++)
        {
            if (index.Find(example.Keys[i]) is var number and >= 0)
            {
                columns.Add(index.Common(number));
                values.Add(example.Values[i]);
            }
        }

        return new SparseRow([.. columns], [.. values], example.Label, example.Weight);
    }
}
