using StanceKit.Features;
using StanceKit.Features.Families;
using StanceKit.Text;

namespace StanceKit.Training;

/// <summary>Turns training rows into examples.</summary>
public sealed class Featurizer
{
    private readonly SentenceReader _reader;
    private readonly FeatureExtractor _extractor;
    private readonly float _leanWeight;
    private readonly IReadOnlyList<string> _registers;

    /// <summary>Creates a featurizer with the parts that scoring will use.</summary>
    /// <param name="lexicon">Word knowledge.</param>
    /// <param name="vocabulary">Words that are no names.</param>
    /// <param name="recipe">Families and the weight of leans.</param>
    /// <param name="registers">Names of the registers, null for one.</param>
    public Featurizer(Lexicon lexicon, IVocabulary vocabulary, Recipe recipe, IReadOnlyList<string>? registers = null)
    {
        _registers = registers ?? [""];
        _reader = new SentenceReader(lexicon, vocabulary);
        _extractor = new FeatureExtractor(recipe.Features);
        _leanWeight = recipe.LeanWeight;
    }

    /// <summary>Examples in the order of the rows. Runs on all cores; the result does not depend on how many there are.</summary>
    public Example[] Featurize(IReadOnlyList<TrainingRow> rows)
    {
        var examples = new Example[rows.Count];
        Parallel.For(0, rows.Count, () => new FeatureVector(), (i, _, vector) =>
        {
            examples[i] = Featurize(rows[i], i, vector);
            return vector;
        }, _ => { });
        return examples;
    }

    /// <summary>The words around each row's first mention, for the network.</summary>
    public WordExample[] FeaturizeWords(IReadOnlyList<TrainingRow> rows)
    {
        var examples = new WordExample[rows.Count];
        Parallel.For(0, rows.Count, () => new WordAttributes(), (i, _, words) =>
        {
            var text = rows[i].Row.Text;
            words.Read(Target.At(_reader.Read(text, new TextSpan(0, text.Length), rows[i].Mentions), rows[i].Mentions[0]));
            var keys = new List<uint>(400);
            var ends = new int[words.Count];
            for (var w = 0; w < words.Count; w++)
            {
                keys.AddRange(words.Keys(w));
                ends[w] = keys.Count;
            }

            examples[i] = new WordExample([.. keys], ends);
            return words;
        }, _ => { });
        return examples;
    }

    /// <summary>Examples of the rows' sentences for the register gate: label and weight are those of the register, each text once.</summary>
    public Example[] FeaturizeRegisters(IReadOnlyList<TrainingRow> rows)
    {
        var examples = new Example[rows.Count];
        Parallel.For(0, rows.Count, () => new FeatureVector(), (i, _, vector) =>
        {
            var text = rows[i].Row.Text;
            RegisterWords.Extract(_reader.Read(text, new TextSpan(0, text.Length), rows[i].Mentions), vector);
            var sums = new SortedDictionary<uint, float>();
            foreach (var feature in vector.Features)
            {
                sums[feature.Key] = sums.GetValueOrDefault(feature.Key) + feature.Value;
            }

            examples[i] = new Example([.. sums.Keys], [.. sums.Values], Math.Max(0, IndexOf(rows[i].Register)), 1, rows[i].Row.Group, 0, i);
            return vector;
        }, _ => { });
        return examples;
    }

    private Example Featurize(TrainingRow row, int index, FeatureVector vector)
    {
        var text = row.Row.Text;
        var reading = _reader.Read(text, new TextSpan(0, text.Length), row.Mentions);
        var sums = new SortedDictionary<uint, float>();
        foreach (var mention in row.Mentions)
        {
            _extractor.Extract(Target.At(reading, mention), vector);
            foreach (var feature in vector.Features)
            {
                sums[feature.Key] = sums.GetValueOrDefault(feature.Key) + (feature.Value / row.Mentions.Count);
            }
        }

        var register = Math.Max(0, IndexOf(row.Register));
        var lean = row.Row.Degree is 1 or -1 ? _leanWeight : 1;
        return new Example([.. sums.Keys], [.. sums.Values], (int)row.Row.Stance, row.Weight * lean, row.Row.Group, register, index);
    }

    private int IndexOf(string register)
    {
        for (var i = 0; i < _registers.Count; i++)
        {
            if (_registers[i] == register)
            {
                return i;
            }
        }

        return -1;
    }
}
