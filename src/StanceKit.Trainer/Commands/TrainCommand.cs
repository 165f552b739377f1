using System.CommandLine;
using StanceKit.Features;
using StanceKit.Models;
using StanceKit.Training;

namespace StanceKit.Trainer.Commands;

/// <summary><c>train</c>: labelled CSV in, model folder out.</summary>
internal static class TrainCommand
{
    public static Command Create(Screen screen)
    {
        var data = SharedOptions.Files("--data", "Labelled CSV files; a recipe's own list applies only without them.");
        var output = new Option<string>("--out") { Description = "Model folder to write.", Required = true };
        var recipe = new Option<string?>("--recipe") { Description = "Recipe file, e.g. training/own.json." };
        var dev = SharedOptions.Files("--dev", "Labelled CSV files to measure on; never trained on.");
        var start = new Option<string?>("--base") { Description = "Model folder to start from; its training data is not needed." };
        var engine = new Option<string>("--engine") { Description = "Engine.", DefaultValueFactory = _ => "linear" };
        engine.AcceptOnlyFromAmong("linear");
        var seed = SharedOptions.Seed();
        var actors = SharedOptions.Actors();
        var task = SharedOptions.Task();
        var command = new Command("train", "Trains a model from labelled CSV.") { data, output, recipe, dev, start, engine, seed, actors, task };
        command.Validators.Add(result =>
        {
            if ((result.GetValue(data)?.Length ?? 0) == 0 && result.GetValue(recipe) is null)
            {
                result.AddError("Give --data FILE, or a --recipe that lists its data.");
            }
        });
        command.SetAction(parsed => Run(screen, new TrainOrder(
            parsed.GetValue(data) ?? [],
            parsed.GetValue(recipe),
            parsed.GetValue(dev) ?? [],
            parsed.GetRequiredValue(output),
            parsed.GetValue(start),
            parsed.GetValue(seed),
            parsed.GetValue(actors))));
        return command;
    }

    private static int Run(Screen screen, TrainOrder order)
    {
        var recipe = order.Recipe is null ? Recipe.Default : Recipe.Load(order.Recipe);
        var locator = SharedOptions.Locator(order.Actors);
        var loaded = order.Data.Length > 0 ? TrainingData.Load(order.Data, locator) : TrainingData.Load(recipe, Path.GetDirectoryName(Path.GetFullPath(order.Recipe!))!, locator);
        var data = loaded.WithoutHeldOut();
        Report(screen, loaded, data);
        if (data.Rows.Count == 0)
        {
            screen.Errors.WriteLine("There is no row to train on.");
            return TrainerApp.Failed;
        }

        var lexiconFolder = order.Base is null ? SharedOptions.LexiconFolder() : Path.Combine(order.Base, "lexicon");
        var start = order.Base is null ? null : new BaseModel(StanceModel.Load(order.Base));
        var trainer = new ModelTrainer(recipe, start?.Lexicon ?? Lexicon.Load(lexiconFolder), order.Seed, start);
        var trained = screen.Work("training", progress => trainer.Train(data.Rows, progress));
        screen.Output.WriteLine("Cross-validation, grouped by document:");
        screen.Write(trained.CrossValidated);
        var measured = order.Dev.Select(file => Measure(screen, trained.Model, file, data, locator)).ToList();
        trained = trained with { Model = WithMetrics(trained.Model, measured) };
        ModelFolder.Save(order.Output, trained, lexiconFolder, ModelCard.Of(trained.Model.Manifest, recipe, data.Files, trained.CrossValidated, measured));
        screen.Output.WriteLine(Screen.Invariant($"Model {trained.Model.Manifest.Id} with {trained.Model.Weights.Count} features is in {order.Output}."));
        return TrainerApp.Done;
    }

    private static void Report(Screen screen, TrainingData loaded, TrainingData data)
    {
        screen.Write(loaded.Faults);
        foreach (var file in loaded.Files.Where(file => file.Rows == 0))
        {
            screen.Errors.WriteLine($"Warning: {file.Path} gave no row.");
        }

        var heldOut = loaded.Rows.Count - data.Rows.Count;
        screen.Output.WriteLine(Screen.Invariant($"{data.Rows.Count} rows to train on, {loaded.Faults.Count} rejected, {heldOut} of a test or dev split left out."));
    }

    private static (string Name, Evaluation Evaluation) Measure(Screen screen, StanceModel model, string file, TrainingData training, MentionLocator locator)
    {
        var dev = TrainingData.Load([file], locator);
        screen.Write(dev.Faults);
        if (dev.Rows.Count == 0)
        {
            throw new TrainingException($"{file}: there is no row to measure on. Correct the file.");
        }

        var groups = training.Rows.Select(row => row.Row.Group).ToHashSet(StringComparer.Ordinal);
        var shared = dev.Rows.Where(row => groups.Contains(row.Row.Group)).Select(row => row.Row.Group).Distinct(StringComparer.Ordinal).Count();
        if (shared > 0)
        {
            screen.Errors.WriteLine($"Warning: {file} shares {shared} documents with the training data; its figures flatter.");
        }

        var evaluation = Evaluation.OfStance(ModelEvaluator.Predict(model, dev.Rows));
        screen.Output.WriteLine($"{file}:");
        screen.Write(evaluation);
        return (Path.GetFileNameWithoutExtension(file), evaluation);
    }

    private static StanceModel WithMetrics(StanceModel model, IReadOnlyList<(string Name, Evaluation Evaluation)> measured)
    {
        var metrics = new SortedDictionary<string, double>(model.Manifest.Metrics.ToDictionary(), StringComparer.Ordinal);
        foreach (var (name, evaluation) in measured)
        {
            metrics[$"{name}.macro_f1"] = Math.Round(evaluation.MacroF1, 4);
            metrics[$"{name}.accuracy"] = Math.Round(evaluation.Accuracy, 4);
            metrics[$"{name}.ece"] = Math.Round(evaluation.CalibrationError, 4);
        }

        return new StanceModel(model.Manifest with { Metrics = metrics }, model.Lexicon, model.Words, model.Weights, model.Gate, model.Network);
    }

    /// <summary>What the command line asks for.</summary>
    private sealed record TrainOrder(string[] Data, string? Recipe, string[] Dev, string Output, string? Base, int Seed, string? Actors);
}
