using StanceKit.Benchmarks.Measures;
using StanceKit.Training;

namespace StanceKit.Benchmarks.Experiments;

/// <summary>What more rows are worth: NewsMTSC by doublings, and the project's own rows a thousand at a time in the order they were written.</summary>
internal sealed class LearningCurve
{
    private const int Step = 1000;
    private const int Folds = 3;

    private readonly Corpora _corpora;
    private readonly Recipe _recipe;
    private readonly TextWriter _log;

    public LearningCurve(Corpora corpora, TextWriter log)
    {
        _corpora = corpora;
        _recipe = corpora.Recipe("default");
        _log = log;
    }

    /// <summary>NewsMTSC in cross-validation with an eighth, a quarter, half and all of the training documents.</summary>
    public IReadOnlyList<CurvePoint> Gold()
    {
        var rows = _corpora.NewsMtsc("train");
        var (_, set) = new ModelTrainer(Recipe.Default, _corpora.Lexicon, 1).Prepare(rows);
        var points = new List<CurvePoint>();
        foreach (var part in (int[])[8, 4, 2, 1])
        {
            var used = Places(rows, row => CrossValidation.FoldOf(row.Row.Group, part, 2) == 0);
            _log.WriteLine($"NewsMTSC, a part of {part} ...");
            points.Add(new CurvePoint(used.Count, [("NewsMTSC, cross-validated", CrossValidated(set, rows, [.. Enumerable.Range(0, rows.Count)], used, Recipe.Default with { Folds = Folds }))]));
        }

        return points;
    }

    /// <summary>NewsMTSC's training rows with the first thousand, two thousand, ... own rows; nothing of the silver rows is trained on.</summary>
    public IReadOnlyList<CurvePoint> Own()
    {
        var own = _corpora.Own("train");
        var points = new List<CurvePoint>();
        for (var count = 0; ; count = Math.Min(own.Count, count + Step))
        {
            _log.WriteLine($"{count} own rows ...");
            points.Add(Own([.. own.Take(count)]));
            if (count == own.Count)
            {
                return points;
            }
        }
    }

    private CurvePoint Own(IReadOnlyList<TrainingRow> own)
    {
        var entry = _recipe.Data.Single(data => data.Register == "own");
        var training = _corpora.NewsMtsc("train").Select(row => row with { Register = own.Count == 0 ? "" : "politics" })
            .Concat(own.Select(row => row with { Register = "own", Weight = entry.Weight }))
            .ToList();
        (string Name, IReadOnlyList<TrainingRow> Rows)[] tests =
        [
            ("own test", _corpora.Own("test")), ("own hard", _corpora.Own("hard")), ("agency text, silver", _corpora.Silver("pairs")), ("opinionated articles, silver", _corpora.Silver("opinion")),
        ];
        var rows = training.Concat(tests.SelectMany(test => test.Rows).Select(row => row with { Register = training[0].Register })).ToList();
        var (_, set) = new ModelTrainer(_recipe, _corpora.Lexicon, 1).Prepare(rows);
        var news = Places(training, row => row.Register != "own");
        var whole = Task.Run(() => ModelFit.Train(set.At([.. Enumerable.Range(0, training.Count)]), _recipe, 1));
        List<(string, Figures)> figures = [("NewsMTSC, cross-validated", CrossValidated(set, rows, news, [.. Enumerable.Range(0, training.Count)], _recipe with { Folds = Folds }))];
        var fit = whole.Result;
        var first = training.Count;
        foreach (var test in tests)
        {
            var places = Enumerable.Range(first, test.Rows.Count).ToList();
            figures.Add((test.Name, Figures.Of(test.Rows, [.. places.Select(i => Decided(fit, set, i))])));
            first += test.Rows.Count;
        }

        return new CurvePoint(own.Count, figures);
    }

    /// <summary>Folds by document; only <paramref name="used"/> rows are trained on, only <paramref name="measured"/> ones are measured.</summary>
    private static Figures CrossValidated(TrainingSet set, IReadOnlyList<TrainingRow> rows, IReadOnlyList<int> measured, IReadOnlyList<int> used, Recipe recipe)
    {
        var predicted = new int[rows.Count];
        Parallel.For(0, recipe.Folds, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, fold =>
        {
            bool Inside(int i) => CrossValidation.FoldOf(rows[i].Row.Group, recipe.Folds, 1) == fold;
            var fit = ModelFit.Train(set.At([.. used.Where(i => !Inside(i))]), recipe, 1);
            foreach (var i in measured.Where(Inside))
            {
                predicted[i] = Decided(fit, set, i);
            }
        });
        return Figures.Of([.. measured.Select(i => rows[i])], [.. measured.Select(i => predicted[i])]);
    }

    private static List<int> Places(IReadOnlyList<TrainingRow> rows, Func<TrainingRow, bool> taken) => [.. Enumerable.Range(0, rows.Count).Where(i => taken(rows[i]))];

    private static int Decided(ModelFit fit, TrainingSet set, int row) => new Prediction(set.Examples[row].Label, fit.Score(set, row), "").Predicted;
}

/// <summary>A point of a learning curve.</summary>
/// <param name="Rows">Rows trained on, of the kind that the curve is about.</param>
/// <param name="Tests">Figures per test set.</param>
internal sealed record CurvePoint(int Rows, IReadOnlyList<(string Name, Figures Figures)> Tests);
