using System.Globalization;
using System.Text;
using StanceKit.Models;

namespace StanceKit.Training;

/// <summary>Writes <c>MODEL_CARD.md</c>: data, who labelled it, figures, limits, intended and unsuited uses.</summary>
public static class ModelCard
{
    private const int ShownActors = 25;

    /// <summary>The card of a model.</summary>
    /// <param name="manifest">The model.</param>
    /// <param name="recipe">How it was trained.</param>
    /// <param name="files">What it was trained on.</param>
    /// <param name="crossValidated">Out-of-fold figures.</param>
    /// <param name="measured">Figures on other labelled files, by name; never trained or tuned on.</param>
    public static string Of(ModelManifest manifest, Recipe recipe, IReadOnlyList<DataFile> files, Evaluation crossValidated, IReadOnlyList<(string Name, Evaluation Evaluation)> measured)
    {
        var card = new StringBuilder();
        card.Append(CultureInfo.InvariantCulture, $"# Model card: {manifest.Id}\n\n");
        card.Append("A target-dependent stance model: for one sentence and one actor in it, favor, against or neutral.\n");
        card.Append("A linear part (maximum entropy by L-BFGS, trained by ML.NET) over what stands around the mention, what it does and suffers, and what the lexicon says of the words; ");
        card.Append(manifest.NetworkWeight > 0 ? "a small network over words whose parts add up; " : "");
        card.Append(manifest.Registers is { } registers ? $"weights shared and parted by register ({string.Join(", ", registers)}), which a gate tells from the sentence; " : "");
        card.Append("one temperature and one share of doubt, fitted out of fold. The mention is masked and names are no features.\n\n");
        AppendData(card, manifest, recipe, files);
        card.Append("## Figures\n\n");
        AppendTable(card, [("cross-validation, grouped by document", crossValidated), .. measured]);
        foreach (var (name, evaluation) in measured)
        {
            AppendConfusion(card, name, evaluation);
        }

        var (shown, figures) = measured.Count > 0 ? measured[0] : ("cross-validation", crossValidated);
        AppendActors(card, shown, figures);
        AppendLimits(card);
        return card.ToString();
    }

    /// <summary>The figures of one evaluation as a report in Markdown.</summary>
    public static string Figures(string name, Evaluation evaluation)
    {
        var report = new StringBuilder();
        report.Append(CultureInfo.InvariantCulture, $"# {name}\n\n");
        AppendTable(report, [(name, evaluation)]);
        AppendConfusion(report, name, evaluation);
        AppendActors(report, name, evaluation);
        return report.ToString();
    }

    private static void AppendData(StringBuilder card, ModelManifest manifest, Recipe recipe, IReadOnlyList<DataFile> files)
    {
        card.Append("## Data\n\n| file | rows | weight | what and under which terms |\n| --- | ---: | ---: | --- |\n");
        foreach (var file in files)
        {
            card.Append(CultureInfo.InvariantCulture, $"| {Path.GetFileName(file.Path)} | {file.Rows} | {file.Weight} | {file.Terms} |\n");
        }

        card.Append(CultureInfo.InvariantCulture, $"\nSHA-256 of the training rows: `{manifest.DataHash}`; of the lexicon: `{manifest.LexiconHash}`; seed {manifest.Seed}; recipe `{manifest.Recipe}`.\n\n");
        card.Append("Who labelled it: the project's own sentences were written and labelled by language models under the labelling guide, not by human coders, ");
        card.Append("and no person has checked them yet. ");
        card.Append(recipe.Labelling.Length > 0 ? recipe.Labelling + " " : "");
        card.Append("The lexicon was written by language models as well, word by word.\n\n");
    }

    private static void AppendTable(StringBuilder card, IEnumerable<(string Name, Evaluation Evaluation)> rows)
    {
        card.Append("| rows | n | macro-F1 | accuracy | average recall | F1 favor | F1 against | F1 neutral | ECE |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n");
        foreach (var (name, e) in rows)
        {
            card.Append(CultureInfo.InvariantCulture, $"| {name} | {e.Rows} | {e.MacroF1:F3} | {e.Accuracy:F3} | {e.AverageRecall:F3} | {e.F1(0):F3} | {e.F1(1):F3} | {e.F1(2):F3} | {e.CalibrationError:F3} |\n");
        }

        card.Append('\n');
    }

    private static void AppendConfusion(StringBuilder card, string name, Evaluation evaluation)
    {
        card.Append(CultureInfo.InvariantCulture, $"Confusion on {name} (rows: label; columns: decision)\n\n| | {string.Join(" | ", evaluation.Labels)} |\n| --- | ---: | ---: | ---: |\n");
        for (var gold = 0; gold < evaluation.Labels.Count; gold++)
        {
            card.Append(CultureInfo.InvariantCulture, $"| {evaluation.Labels[gold]} | {string.Join(" | ", Enumerable.Range(0, evaluation.Labels.Count).Select(predicted => evaluation.Confusion(gold, predicted)))} |\n");
        }

        card.Append('\n');
    }

    private static void AppendActors(StringBuilder card, string name, Evaluation evaluation)
    {
        card.Append(CultureInfo.InvariantCulture, $"By actor on {name} (lean: mean decided slant minus mean labelled slant; above 0 the model flatters)\n\n| actor | rows | right | lean |\n| --- | ---: | ---: | ---: |\n");
        foreach (var actor in evaluation.PerActor.Where(actor => actor.Rows >= 5).Take(ShownActors))
        {
            card.Append(CultureInfo.InvariantCulture, $"| {actor.Actor} | {actor.Rows} | {(double)actor.Right / actor.Rows:P0} | {Math.Round(actor.Lean, 2) + 0.0:+0.00;-0.00;0.00} |\n");
        }

        card.Append('\n');
    }

    private static void AppendLimits(StringBuilder card)
    {
        card.Append("## Limits\n\n");
        card.Append("- It reads one sentence at a time: what follows from the sentence before, from background or from layout is not seen.\n");
        card.Append("- Irony, quotation answered by context, and stance that follows only from world knowledge are often read as neutral or the wrong way round.\n");
        card.Append("- English only; other languages are passed over. Figures on own sentences say less than figures on human-labelled news.\n");
        card.Append("- A single judgement is wrong often enough that it must not be used alone; slant over many sentences, with its interval, is what the model is for.\n\n");
        card.Append("## Uses\n\nIntended: media monitoring, research on coverage, ordering a reader's queue, always with a person who can look at the sentence and its evidence.\n\n");
        card.Append("Unsuited: decisions about persons, moderation or sanctions without a reader, proof of anybody's intent, texts that are not news.\n");
    }
}
