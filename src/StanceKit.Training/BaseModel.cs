using StanceKit.Features;
using StanceKit.Models;

namespace StanceKit.Training;

/// <summary>A finished model that a new one starts from: its scores enter as features, and are folded back into one table.</summary>
/// <remarks>
/// The new model's score of class c is w_c x + sum over k of a_ck s_k, where s_k are the base's scores of the same features x.
/// As s_k = b_k x + bias_k, the sum is one linear model again, with weights w_c + sum a_ck b_k, in each of the base's registers.
/// Nothing is lost, and the base's training rows are not needed.
/// </remarks>
public sealed class BaseModel
{
    /// <summary>Makes the base's scores large, so that regularization hardly shrinks what they count for.</summary>
    private const float Scale = 4;

    private readonly StanceModel _model;
    private readonly uint[] _keys;

    /// <summary>Takes the model to start from.</summary>
    public BaseModel(StanceModel model)
    {
        _model = model;
        _keys = [.. model.Manifest.Labels.Select(label => FeatureHash.Fold(FeatureHash.OfText($"base score of {label}")))];
    }

    /// <summary>Keys of the base's scores.</summary>
    internal IReadOnlySet<uint> ScoreKeys => _keys.ToHashSet();

    /// <summary>Id of the base.</summary>
    public string Id => _model.Manifest.Id;

    /// <summary>The base's feature families with their weights: the new model must read what the base reads.</summary>
    public IReadOnlyDictionary<string, float> Features => _model.Manifest.Features;

    /// <summary>The base's lexicon.</summary>
    public Lexicon Lexicon => _model.Lexicon;

    /// <summary>The base's gate, which the new model keeps.</summary>
    public RegisterGate Gate => _model.Gate;

    /// <summary>The base's vocabulary with further words.</summary>
    public Vocabulary Extend(Vocabulary words) => Vocabulary.Union(_model.Words, words);

    /// <summary>The rows' shares of the base's registers.</summary>
    internal double[][] Shares(IReadOnlyList<TrainingRow> rows, IVocabulary vocabulary)
    {
        var reader = new SentenceReader(Lexicon, vocabulary);
        return [.. rows.Select(row => Gate.Read(reader.Read(row.Row.Text, new Text.TextSpan(0, row.Row.Text.Length), row.Mentions)))];
    }

    /// <summary>Example with the base's scores among its features.</summary>
    internal Example Extend(Example example, WordExample? words, double[] shares)
    {
        var scores = CrossValidation.Score(_model.Weights, example, shares);
        if (words is not null)
        {
            _model.Network?.Score(words.Keys, words.Ends, shares, _model.Manifest.NetworkWeight, scores);
        }

        var pairs = example.Keys.Zip(example.Values).Where(pair => !_keys.Contains(pair.First))
            .Concat(_keys.Select((key, c) => (First: key, Second: (float)scores[c] * Scale)))
            .OrderBy(pair => pair.First)
            .ToList();
        return example with { Keys = [.. pairs.Select(pair => pair.First)], Values = [.. pairs.Select(pair => pair.Second)] };
    }

    /// <summary>Whether the base has a network, whose scores count too.</summary>
    public bool HasNetwork => _model.Network is not null;

    /// <summary>What was trained on extended examples, as one table over plain features and one network.</summary>
    internal ModelFit Fold(ModelFit trained) => new(Gate, Fold(trained.Weights), _model.Network?.Mixed(MixOf(trained.Weights)), _model.Manifest.NetworkWeight);

    /// <summary>The table trained on extended examples, as one table over plain features.</summary>
    internal WeightTable Fold(WeightTable trained)
    {
        var classes = trained.Classes;
        var columns = _model.Weights.Classes;
        var mix = MixOf(trained);
        var biases = new float[columns];
        for (var column = 0; column < columns; column++)
        {
            biases[column] = trained.Biases[column % classes] + Mixed(mix, column, classes, k => _model.Weights.Biases[k]);
        }

        var keys = Merge(trained.Keys, _model.Weights.Keys).Where(key => !_keys.Contains(key)).ToArray();
        var weights = new float[keys.Length * columns];
        for (var i = 0; i < keys.Length; i++)
        {
            var own = trained.Find(keys[i]).ToArray();
            var old = _model.Weights.Find(keys[i]).ToArray();
            for (var column = 0; column < columns; column++)
            {
                weights[(i * columns) + column] = (own.Length == 0 ? 0 : own[column % classes]) + (old.Length == 0 ? 0 : Mixed(mix, column, classes, k => old[k]));
            }
        }

        return new WeightTable(keys, weights, biases);
    }

    /// <summary>What each score of the base counts for each class.</summary>
    private float[][] MixOf(WeightTable trained) =>
        [.. _keys.Select(key => trained.Find(key).ToArray()).Select(row => row.Length == 0 ? new float[trained.Classes] : Array.ConvertAll(row, weight => weight * Scale))];

    /// <summary>The base's weights of one register, mixed as the new model weighs the base's scores.</summary>
    private static float Mixed(float[][] mix, int column, int classes, Func<int, float> baseWeight)
    {
        var sum = 0.0;
        for (var k = 0; k < mix.Length; k++)
        {
            sum += mix[k][column % classes] * (double)baseWeight((column / classes * classes) + k);
        }

        return (float)sum;
    }

    private static SortedSet<uint> Merge(ReadOnlySpan<uint> one, ReadOnlySpan<uint> other) => [.. one, .. other];
}
