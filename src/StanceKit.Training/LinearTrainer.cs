using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using StanceKit.Labels;
using StanceKit.Models;

namespace StanceKit.Training;

/// <summary>Fits a maximum-entropy model by L-BFGS with ML.NET and reads its weights out into our table.</summary>
/// <param name="recipe">Regularization, iterations, scaling.</param>
/// <param name="seed">Seed of everything random.</param>
/// <param name="exempt">Keys of features that are never scaled, null for none.</param>
public sealed class LinearTrainer(Recipe recipe, int seed, IReadOnlySet<uint>? exempt = null)
{
    /// <summary>Trains on the examples.</summary>
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

        var index = FeatureIndex.Of(examples, recipe.MinimumRows, exempt);
        var scales = NaiveBayesScale.Of(examples, index, StanceNames.All.Count, recipe.NaiveBayesPower);
        var ml = new MLContext(seed);
        var options = new LbfgsMaximumEntropyMulticlassTrainer.Options
        {
            L1Regularization = recipe.L1,
            L2Regularization = recipe.L2,
            MaximumNumberOfIterations = recipe.Iterations,
            OptimizationTolerance = 1e-5f,
            HistorySize = 10,
            NumberOfThreads = 1,
            ExampleWeightColumnName = nameof(MlRow.Weight),
        };
        var schema = SchemaDefinition.Create(typeof(MlRow));
        schema[nameof(MlRow.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, index.Count);
        schema[nameof(MlRow.Label)].ColumnType = new KeyDataViewType(typeof(uint), StanceNames.All.Count);
        var data = ml.Data.LoadFromEnumerable(examples.Select(example => ToRow(example, index, scales)).ToList(), schema);
        var model = ml.MulticlassClassification.Trainers.LbfgsMaximumEntropy(options).Fit(data);
        var predictions = checks.Count == 0 ? [] : Predict(ml, model, ml.Data.LoadFromEnumerable(checks.Select(example => ToRow(example, index, scales)).ToList(), schema));
        return (TableOf(model.Model, index, scales), predictions);
    }

    private static List<float[]> Predict(MLContext ml, MulticlassPredictionTransformer<MaximumEntropyModelParameters> model, IDataView data) =>
        [.. ml.Data.CreateEnumerable<MlPrediction>(model.Transform(data), reuseRowObject: false).Select(prediction => prediction.Score)];

    private static MlRow ToRow(Example example, FeatureIndex index, float[] scales)
    {
        var places = new List<int>(example.Keys.Length);
        var values = new List<float>(example.Keys.Length);
        for (var i = 0; i < example.Keys.Length; i++)
        {
            if (index.Find(example.Keys[i]) is var place and >= 0)
            {
                places.Add(place);
                values.Add(example.Values[i] * scales[place]);
            }
        }

        return new MlRow
        {
            Features = new VBuffer<float>(index.Count, values.Count, [.. values], [.. places]),
            // ML.NET counts keys from 0 here and from 1 inside.
            Label = (uint)example.Label,
            Weight = example.Weight,
        };
    }

    private static WeightTable TableOf(MaximumEntropyModelParameters model, FeatureIndex index, float[] scales)
    {
        VBuffer<float>[]? weights = null;
        model.GetWeights(ref weights, out var classes);
        var dense = weights.Select(vector => vector.DenseValues().ToArray()).ToArray();
        var biases = model.GetBiases().ToArray();
        var keys = new List<uint>();
        var table = new List<float>();
        for (var place = 0; place < index.Count; place++)
        {
            if (dense.Any(vector => vector[place] != 0))
            {
                keys.Add(index.KeyAt(place));
                table.AddRange(dense.Select(vector => vector[place] * scales[place]));
            }
        }

        return new WeightTable([.. keys], [.. table], biases.Length == classes ? biases : throw new TrainingException("The trainer returned no bias for some class. Report this."));
    }

    private sealed class MlRow
    {
        public VBuffer<float> Features { get; set; }

        public uint Label { get; set; }

        public float Weight { get; set; }
    }

    private sealed class MlPrediction
    {
        public float[] Score { get; set; } = [];
    }
}
