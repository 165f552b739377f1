using StanceKit.Benchmarks.Measures;
using StanceKit.Training;

namespace StanceKit.Benchmarks.Experiments;

/// <summary>What each part of the model is worth: the default recipe without it, in grouped cross-validation of its training rows.</summary>
internal static class Ablation
{
    /// <summary>Fewer than the recipe's own, as there are many variants.</summary>
    private const int Folds = 2;

    /// <summary>One entry per variant, the whole model first.</summary>
    public static IReadOnlyList<AblationEntry> Run(Corpora corpora, TextWriter log)
    {
        var recipe = corpora.Recipe("default") with { Folds = Folds };
        var rows = corpora.RowsOf(recipe);
        var one = rows.Select(row => row with { Register = "" }).ToList();
        List<(string Name, Recipe Recipe, IReadOnlyList<TrainingRow> Rows)> variants = [("the whole model", recipe, rows)];
        variants.AddRange(recipe.Features.Where(family => family.Value > 0).Select(family =>
            ($"without the family '{family.Key}'", recipe with { Features = recipe.Features.ToDictionary(pair => pair.Key, pair => pair.Key == family.Key ? 0 : pair.Value) }, rows)));
        variants.Add(("without the word network", recipe with { Network = recipe.Network with { Weight = 0 } }, rows));
        variants.Add(("without registers", recipe, one));
        variants.Add(("without naive Bayes scaling", recipe with { NaiveBayesPower = 0 }, rows));
        variants.Add(("the linear part alone, one register", recipe with { Network = recipe.Network with { Weight = 0 } }, one));
        return [.. variants.Select(variant => Measure(variant.Name, variant.Recipe, variant.Rows, rows, corpora, log))];
    }

    private static AblationEntry Measure(string name, Recipe recipe, IReadOnlyList<TrainingRow> rows, IReadOnlyList<TrainingRow> named, Corpora corpora, TextWriter log)
    {
        log.WriteLine($"{name} ...");
        var predictions = new ModelTrainer(recipe, corpora.Lexicon, 1).CrossValidate(rows).Predictions;
        var parts = named.Select((row, i) => (Row: row, predictions[i].Predicted))
            .GroupBy(pair => pair.Row.Register, StringComparer.Ordinal)
            .Select(part => (part.Key, Figures.Of([.. part.Select(pair => pair.Row)], [.. part.Select(pair => pair.Predicted)])))
            .ToList();
        return new AblationEntry(name, parts);
    }
}

/// <summary>A line of the ablation.</summary>
/// <param name="Variant">What was left out.</param>
/// <param name="Parts">Figures per register of the training rows.</param>
internal sealed record AblationEntry(string Variant, IReadOnlyList<(string Register, Figures Figures)> Parts);
