using System.Security.Cryptography;
using System.Text;
using StanceKit.Features;
using StanceKit.Labels;
using StanceKit.Models;

namespace StanceKit.Training;

/// <summary>A trained model with what was measured out of fold while it was trained.</summary>
/// <param name="Model">The model.</param>
/// <param name="CrossValidated">Grouped cross-validation on the training rows.</param>
public sealed record TrainedModel(StanceModel Model, Evaluation CrossValidated);

/// <summary>Trains a stance model: vocabulary, features, cross-validation for the calibration, final fit.</summary>
/// <param name="recipe">Families and settings; a base model's families win over the recipe's.</param>
/// <param name="lexicon">Word knowledge; a base model's wins.</param>
/// <param name="seed">Seed of everything random.</param>
/// <param name="start">Model to start from, null for none.</param>
public sealed class ModelTrainer(Recipe recipe, Lexicon lexicon, int seed, BaseModel? start = null)
{
    /// <summary>Features whose every weight is smaller move no decision and are left out of the finished table.</summary>
    private const float LeastWeight = 0.015f;

    private readonly Recipe _recipe = start is null ? recipe : recipe with { Features = start.Features };
    private readonly Lexicon _lexicon = start?.Lexicon ?? lexicon;

    /// <summary>Trains on the rows.</summary>
    /// <param name="rows">At least one row of two different stances.</param>
    /// <param name="progress">Told about finished steps, 0 to 1.</param>
    public TrainedModel Train(IReadOnlyList<TrainingRow> rows, IProgress<double>? progress = null)
    {
        var (vocabulary, set) = Prepare(rows);
        progress?.Report(0.1);
        var done = 0;
        var scores = CrossValidation.Score(set, _recipe, seed, start?.ScoreKeys, () => progress?.Report(0.1 + (0.7 * Interlocked.Increment(ref done) / _recipe.Folds)));
        var (calibration, evaluation) = Judge(set.Examples, scores, rows);
        var fit = ModelFit.Train(set, _recipe, seed, start?.ScoreKeys);
        fit = start is null ? fit : start.Fold(fit);
        fit = fit with { Weights = fit.Weights.Quantized(LeastWeight), Gate = fit.Gate.Quantized(LeastWeight) };
        progress?.Report(1);
        var manifest = Manifest(rows, fit, calibration, evaluation);
        return new TrainedModel(new StanceModel(manifest, _lexicon, vocabulary, fit.Weights, fit.Gate, fit.Network), evaluation);
    }

    /// <summary>Cross-validates only.</summary>
    public (Evaluation Evaluation, Calibration Calibration, IReadOnlyList<Prediction> Predictions) CrossValidate(IReadOnlyList<TrainingRow> rows)
    {
        var (_, set) = Prepare(rows);
        var scores = CrossValidation.Score(set, _recipe, seed, start?.ScoreKeys);
        var (calibration, evaluation) = Judge(set.Examples, scores, rows);
        var predictions = set.Examples.Select((example, i) => new Prediction(example.Label, CalibrationFit.Apply(scores[i] ?? new double[3], calibration), rows[i].Row.Actor)).ToList();
        return (evaluation, calibration, predictions);
    }

    /// <summary>The rows as the parts of the model see them, with the words that they show to be no names.</summary>
    public (Vocabulary Vocabulary, TrainingSet Set) Prepare(IReadOnlyList<TrainingRow> rows)
    {
        var words = VocabularyCounter.Count(rows.Select(row => row.Row.Text));
        var vocabulary = start is null ? words : start.Extend(words);

        // A base model's registers stay as they are: its own gate weighs its scores, and the new rows are of one kind.
        string[] registers = start is null ? [.. rows.Select(row => row.Register).Distinct(StringComparer.Ordinal)] : [""];
        var featurizer = new Featurizer(_lexicon, vocabulary, _recipe, registers);
        var examples = featurizer.Featurize(rows);
        var network = start is null && _recipe.Network.Weight > 0;
        var attributes = network || start is { HasNetwork: true } ? featurizer.FeaturizeWords(rows) : [];
        if (start is not null)
        {
            var shares = start.Shares(rows, vocabulary);
            examples = [.. examples.Select((example, i) => start.Extend(example, attributes.Length == 0 ? null : attributes[i], shares[i]))];
        }

        return (vocabulary, new TrainingSet(examples, registers.Length == 1 ? [] : featurizer.FeaturizeRegisters(rows), network ? attributes : [], registers));
    }

    private static (Calibration Calibration, Evaluation Evaluation) Judge(IReadOnlyList<Example> examples, double[]?[] scores, IReadOnlyList<TrainingRow> rows)
    {
        // With very few groups a fold may hold every row, and its rows stay unscored.
        var scored = Enumerable.Range(0, examples.Count).Where(i => scores[i] is not null).ToList();
        if (scored.Count == 0)
        {
            return (Calibration.None, Evaluation.OfStance([]));
        }

        var calibration = CalibrationFit.Of([.. scored.Select(i => scores[i]!)], [.. scored.Select(i => examples[i].Label)]);
        var predictions = scored.Select(i => new Prediction(examples[i].Label, CalibrationFit.Apply(scores[i]!, calibration), rows[i].Row.Actor)).ToList();
        return (calibration, Evaluation.OfStance(predictions));
    }

    private ModelManifest Manifest(IReadOnlyList<TrainingRow> rows, ModelFit fit, Calibration calibration, Evaluation evaluation) => new()
    {
        Schema = ModelManifest.CurrentSchema,
        Id = $"{_recipe.Name}-{HashOf(fit.Weights)[..8]}",
        Engine = "linear",
        Task = "stance",
        Labels = [.. StanceNames.All.Select(stance => stance.ToLabel())],
        Features = _recipe.Features,
        Registers = fit.Gate.Names.Count > 1 ? fit.Gate.Names : null,
        NetworkWeight = fit.Network is null ? 0 : fit.NetworkWeight,
        Temperature = calibration.Temperature,
        Doubt = calibration.Doubt,
        DataHash = HashOf(rows),
        LexiconHash = _lexicon.Hash,
        Seed = seed,
        Rows = rows.Count,
        Recipe = _recipe.Name,
        Base = start?.Id,
        Metrics = new SortedDictionary<string, double>(StringComparer.Ordinal)
        {
            ["cross_validation.macro_f1"] = Math.Round(evaluation.MacroF1, 4),
            ["cross_validation.accuracy"] = Math.Round(evaluation.Accuracy, 4),
            ["cross_validation.ece"] = Math.Round(evaluation.CalibrationError, 4),
        },
    };

    private static string HashOf(WeightTable table)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var i = 0; i < table.Count; i++)
        {
            hash.AppendData(BitConverter.GetBytes(table.Keys[i]));
            foreach (var weight in table.WeightsAt(i))
            {
                hash.AppendData(BitConverter.GetBytes(weight));
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string HashOf(IEnumerable<TrainingRow> rows)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var row in rows)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{row.Row.Text}\u0001{row.Row.Actor}\u0001{row.Row.Stance}\u0001{row.Row.Degree}\u0001{string.Join(',', row.Mentions)}\u0001{row.Weight}\u0001{row.Register}\n"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
