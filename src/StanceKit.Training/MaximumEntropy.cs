using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace StanceKit.Training;

/// <summary>Fits a maximum-entropy model by L-BFGS with ML.NET, on one thread, so that the result is the same on any machine of one kind.</summary>
/// <param name="columns">Number of columns.</param>
/// <param name="classes">Number of classes.</param>
/// <param name="seed">Seed of everything random.</param>
internal sealed class MaximumEntropy(int columns, int classes, int seed)
{
    private readonly MLContext _ml = new(seed);

    /// <summary>Fits.</summary>
    /// <param name="rows">At least one row of two different classes.</param>
    /// <param name="l1">L1 regularization.</param>
    /// <param name="l2">L2 regularization.</param>
    /// <param name="iterations">Most iterations.</param>
    public MaximumEntropyFit Fit(IReadOnlyList<SparseRow> rows, float l1, float l2, int iterations)
    {
        var options = new LbfgsMaximumEntropyMulticlassTrainer.Options
        {
            L1Regularization = l1,
            L2Regularization = l2,
            MaximumNumberOfIterations = iterations,
            OptimizationTolerance = 1e-5f,
            HistorySize = 10,
            NumberOfThreads = 1,
            ExampleWeightColumnName = nameof(MlRow.Weight),
        };
        var model = _ml.MulticlassClassification.Trainers.LbfgsMaximumEntropy(options).Fit(ToData(rows));
        VBuffer<float>[]? weights = null;
        model.Model.GetWeights(ref weights, out _);
        return new MaximumEntropyFit([.. weights.Select(vector => vector.DenseValues().ToArray())], [.. model.Model.GetBiases()], model);
    }

    /// <summary>Lets ML.NET itself predict, for comparison with our scorer.</summary>
    public IReadOnlyList<float[]> Predict(MaximumEntropyFit fit, IReadOnlyList<SparseRow> rows) =>
        [.. _ml.Data.CreateEnumerable<MlPrediction>(fit.Model.Transform(ToData(rows)), reuseRowObject: false).Select(prediction => prediction.Score)];

    private IDataView ToData(IReadOnlyList<SparseRow> rows)
    {
        var schema = SchemaDefinition.Create(typeof(MlRow));
        schema[nameof(MlRow.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, columns);
        schema[nameof(MlRow.Label)].ColumnType = new KeyDataViewType(typeof(uint), classes);
        return _ml.Data.LoadFromEnumerable(rows.Select(ToRow).ToList(), schema);
    }

    // ML.NET counts keys from 0 here and from 1 inside.
    private MlRow ToRow(SparseRow row) => new()
    {
        Features = new VBuffer<float>(columns, row.Columns.Length, row.Values, row.Columns),
        Label = (uint)row.Label,
        Weight = row.Weight,
    };

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

/// <summary>What a fit gave.</summary>
/// <param name="Weights">Per class one weight per column.</param>
/// <param name="Biases">One per class.</param>
/// <param name="Model">ML.NET's own model.</param>
internal sealed record MaximumEntropyFit(float[][] Weights, float[] Biases, MulticlassPredictionTransformer<MaximumEntropyModelParameters> Model);
