using StanceKit.Benchmarks.Classifiers;
using StanceKit.Benchmarks.Measures;
using StanceKit.Training;

namespace StanceKit.Benchmarks.Experiments;

/// <summary>StanceKit beside its peers: each trains on the same rows and labels the same rows.</summary>
internal static class Comparison
{
    /// <summary>One entry per classifier and training set; a peer that is not installed is named and left out.</summary>
    public static IReadOnlyList<ComparisonEntry> Run(Corpora corpora, TextWriter log)
    {
        var all = corpora.Recipe("default");
        (string Name, Recipe Recipe, IReadOnlyList<TrainingRow> Rows)[] trainings =
        [
            ("NewsMTSC", Recipe.Default, corpora.NewsMtsc("train")),
            ("all rows", all, corpora.RowsOf(all)),
        ];
        (string Name, IReadOnlyList<TrainingRow> Rows)[] tests = [("NewsMTSC dev", corpora.NewsMtsc("dev")), ("own test", corpora.Own("test")), ("own hard", corpora.Own("hard"))];
        var entries = new List<ComparisonEntry>();
        foreach (var (training, recipe, rows) in trainings)
        {
            foreach (var classifier in (IClassifier[])[new StanceKitClassifier(recipe, corpora), new TfidfClassifier(), new FastTextClassifier(), new SdcaClassifier()])
            {
                log.WriteLine($"{classifier.Name} on {training} ...");
                if (classifier.Missing is { } missing)
                {
                    log.WriteLine($"  left out: {missing}");
                    entries.Add(new ComparisonEntry(classifier.Name, training, missing, null, []));
                    continue;
                }

                var run = classifier.Run(rows, [.. tests.Select(test => test.Rows)]);
                entries.Add(new ComparisonEntry(classifier.Name, training, null, run, [.. tests.Select((test, i) => (test.Name, Figures.Of(test.Rows, run.Predicted[i])))]));
            }
        }

        return entries;
    }
}

/// <summary>A line of the comparison.</summary>
/// <param name="Classifier">Who.</param>
/// <param name="Training">Trained on what.</param>
/// <param name="Missing">Why it could not be run, null where it was.</param>
/// <param name="Run">Times and sizes.</param>
/// <param name="Tests">Figures per test set.</param>
internal sealed record ComparisonEntry(string Classifier, string Training, string? Missing, ClassifierRun? Run, IReadOnlyList<(string Name, Figures Figures)> Tests);
