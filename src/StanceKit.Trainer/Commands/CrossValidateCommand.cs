using System.CommandLine;
using StanceKit.Features;
using StanceKit.Training;

namespace StanceKit.Trainer.Commands;

/// <summary><c>crossvalidate</c>: measures a recipe inside its training data, so that nothing needs to be chosen on a test split.</summary>
internal static class CrossValidateCommand
{
    public static Command Create(Screen screen)
    {
        var data = SharedOptions.Files("--data", "Labelled CSV files; a recipe's own list applies only without them.");
        var recipe = new Option<string?>("--recipe") { Description = "Recipe file." };
        var seed = SharedOptions.Seed();
        var actors = SharedOptions.Actors();
        var command = new Command("crossvalidate", "Measures a recipe by grouped cross-validation.") { data, recipe, seed, actors };
        command.SetAction(parsed => Run(screen, parsed.GetValue(data) ?? [], parsed.GetValue(recipe), parsed.GetValue(seed), parsed.GetValue(actors)));
        return command;
    }

    private static int Run(Screen screen, string[] files, string? recipePath, int seed, string? actorsFile)
    {
        var recipe = recipePath is null ? Recipe.Default : Recipe.Load(recipePath);
        var locator = SharedOptions.Locator(actorsFile);
        var data = (files.Length > 0 || recipePath is null ? TrainingData.Load(files, locator) : TrainingData.Load(recipe, Path.GetDirectoryName(Path.GetFullPath(recipePath))!, locator)).WithoutHeldOut();
        screen.Write(data.Faults);
        if (data.Rows.Count == 0)
        {
            throw new TrainingException("There is no row to train on. Give --data FILE, or a --recipe that lists its data.");
        }

        var (evaluation, _, predictions) = new ModelTrainer(recipe, Lexicon.Load(SharedOptions.LexiconFolder()), seed).CrossValidate(data.Rows);
        screen.Write(evaluation);
        foreach (var file in data.Rows.Select((row, i) => (File: Path.GetFileName(row.Row.File), Prediction: predictions[i])).GroupBy(pair => pair.File, StringComparer.Ordinal))
        {
            var part = Evaluation.OfStance([.. file.Select(pair => pair.Prediction)]);
            screen.Output.WriteLine(Screen.Invariant($"  {file.Key}: macro-F1 {part.MacroF1:F4}, accuracy {part.Accuracy:F4}, rows {part.Rows}"));
        }

        return TrainerApp.Done;
    }
}
