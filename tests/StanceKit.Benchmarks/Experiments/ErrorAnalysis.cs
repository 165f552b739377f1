using System.Globalization;
using CsvHelper;
using StanceKit.Benchmarks.Measures;
using StanceKit.Labels;
using StanceKit.Text;
using StanceKit.Training;

namespace StanceKit.Benchmarks.Experiments;

/// <summary>Where the default recipe errs on its own training rows, each decided by a model that did not see its document.</summary>
/// <remarks>
/// Two views: rates by what can be seen in a row, and causes that readers gave to a drawn sample (<c>training/error-causes.csv</c>:
/// file, doc_id, start, cause). Test splits are not read.
/// </remarks>
internal sealed class ErrorAnalysis
{
    private readonly Corpora _corpora;
    private readonly Features.SentenceReader _reader;
    private readonly IReadOnlyList<TrainingRow> _rows;
    private readonly IReadOnlyList<int> _decided;

    public ErrorAnalysis(Corpora corpora)
    {
        _corpora = corpora;
        _reader = new Features.SentenceReader(corpora.Lexicon, NoVocabulary.Instance);
        var recipe = corpora.Recipe("default");
        _rows = corpora.RowsOf(recipe);
        _decided = [.. new ModelTrainer(recipe, corpora.Lexicon, 1).CrossValidate(_rows).Predictions.Select(prediction => prediction.Predicted)];
    }

    /// <summary>Rates by what can be seen in a row, for the register named.</summary>
    public IReadOnlyList<ErrorGroup> Rates(string register)
    {
        var traits = ReadTraits();
        var groups = new Dictionary<string, (int Rows, int Wrong, int Opposite)>(StringComparer.Ordinal);
        for (var i = 0; i < _rows.Count; i++)
        {
            if (_rows[i].Register != register)
            {
                continue;
            }

            foreach (var sign in Signs(_rows[i], traits))
            {
                var (rows, wrong, opposite) = groups.GetValueOrDefault(sign);
                var gold = (int)_rows[i].Row.Stance;
                groups[sign] = (rows + 1, wrong + (gold == _decided[i] ? 0 : 1), opposite + (gold + _decided[i] == 1 ? 1 : 0));
            }
        }

        return [.. groups.Where(group => group.Value.Rows >= 50).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => new ErrorGroup(group.Key, group.Value.Rows, group.Value.Wrong, group.Value.Opposite))];
    }

    /// <summary>Draws wrongly decided rows for readers: number, file, document, start, gold, decided, sentence with the target marked.</summary>
    public IEnumerable<string> Draw(string register, int count)
    {
        var wrong = Enumerable.Range(0, _rows.Count).Where(i => _rows[i].Register == register && (int)_rows[i].Row.Stance != _decided[i]).ToArray();
        new Random(1).Shuffle(wrong);
        return wrong.Take(count).Select(i => string.Join('\t', Path.GetFileName(_rows[i].Row.File), _rows[i].Row.DocumentId, _rows[i].Mentions[0].Start, _rows[i].Row.Stance.ToLabel(), ((Stance)_decided[i]).ToLabel(), Marked(_rows[i])));
    }

    /// <summary>Causes that readers gave, with counts per file.</summary>
    public IReadOnlyList<(string File, string Cause, int Count)> Causes()
    {
        var path = Path.Combine(_corpora.Root, "training", "error-causes.csv");
        if (!File.Exists(path))
        {
            return [];
        }

        return [.. Records(path, csv => (File: csv.GetField("file")!, Cause: csv.GetField("cause")!))
            .GroupBy(record => record)
            .Select(group => (group.Key.File, group.Key.Cause, group.Count()))
            .OrderBy(group => group.File, StringComparer.Ordinal).ThenByDescending(group => group.Item3).ThenBy(group => group.Cause, StringComparer.Ordinal)];
    }

    private static string Marked(TrainingRow row)
    {
        var mention = row.Mentions[0];
        return $"{row.Row.Text[..mention.Start]}[[{mention.Of(row.Row.Text)}]]{row.Row.Text[mention.End..]}".ReplaceLineEndings(" ").Replace('\t', ' ');
    }

    private IEnumerable<string> Signs(TrainingRow row, Dictionary<(string Text, int Start), (string Trait, string Manner)> traits)
    {
        var (trait, manner) = traits.GetValueOrDefault((row.Row.Text, row.Mentions[0].Start));
        var reading = _reader.Read(row.Row.Text, new TextSpan(0, row.Row.Text.Length), row.Mentions);
        yield return "all";
        yield return $"gold: {row.Row.Stance.ToLabel()}";
        yield return row.Row.Degree is { } degree ? $"degree: {degree:+0;-0;0}" : "degree: none";
        yield return $"voice: {(row.Row.Voice is "writer" or "" ? "writer" : "a source")}";
        var tokens = reading.Count;
        yield return $"length: {(tokens < 15 ? "up to 14 tokens" : tokens < 30 ? "15 to 29" : tokens < 45 ? "30 to 44" : "45 and more")}";
        if (trait is { Length: > 0 })
        {
            yield return $"carried: {trait}";
        }

        if (manner is { Length: > 0 })
        {
            yield return $"manner: {manner}";
        }

        foreach (var sign in SentenceSigns.Of(Features.Target.At(reading, row.Mentions[0])))
        {
            yield return sign;
        }
    }

    /// <summary>How the stance of each own row is carried, and in which manner it is written, by text and place.</summary>
    private Dictionary<(string Text, int Start), (string Trait, string Manner)> ReadTraits()
    {
        var traits = new Dictionary<(string, int), (string, string)>();
        foreach (var (key, told) in Records(Path.Combine(_corpora.Root, "data", "labelled", "own-train.csv"), csv => ((csv.GetField("text")!, csv.GetField<int>("start")), (csv.GetField("trait")!, csv.GetField("register")!))))
        {
            traits[key] = told;
        }

        return traits;
    }

    private static List<T> Records<T>(string path, Func<CsvReader, T> read)
    {
        using var csv = new CsvReader(new StreamReader(path), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var list = new List<T>();
        while (csv.Read())
        {
            list.Add(read(csv));
        }

        return list;
    }

    private sealed class NoVocabulary : Features.IVocabulary
    {
        public static NoVocabulary Instance { get; } = new();

        public bool Contains(ulong word) => false;
    }
}

/// <summary>Rows that share a sign.</summary>
/// <param name="Sign">What they share.</param>
/// <param name="Rows">How many there are.</param>
/// <param name="Wrong">How many were decided wrong.</param>
/// <param name="Opposite">Of these, favor for against or the reverse.</param>
internal sealed record ErrorGroup(string Sign, int Rows, int Wrong, int Opposite);
