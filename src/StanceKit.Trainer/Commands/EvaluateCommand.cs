using System.CommandLine;
using System.Text;
using StanceKit.Models;
using StanceKit.Training;

namespace StanceKit.Trainer.Commands;

/// <summary><c>evaluate</c>: how a model does on labelled rows. Scores every row it can and counts the rest as rejected.</summary>
internal static class EvaluateCommand
{
    public static Command Create(Screen screen)
    {
        var model = SharedOptions.Model();
        var data = new Option<string>("--data") { Description = "Labelled CSV.", Required = true };
        var json = new Option<string?>("--json") { Description = "File for the figures as JSON; '-' for standard output." };
        var report = new Option<string?>("--report") { Description = "Folder for a report in Markdown." };
        var actors = SharedOptions.Actors();
        var task = SharedOptions.Task();
        var command = new Command("evaluate", "Measures a model on labelled CSV.") { model, data, json, report, actors, task };
        command.SetAction(parsed => Run(screen, parsed.GetValue(model), parsed.GetRequiredValue(data), parsed.GetValue(json), parsed.GetValue(report), parsed.GetValue(actors)));
        return command;
    }

    private static int Run(Screen screen, string? modelFolder, string dataFile, string? json, string? report, string? actorsFile)
    {
        var model = StanceModel.Load(SharedOptions.ModelFolder(modelFolder));
        var data = TrainingData.Load([dataFile], SharedOptions.Locator(actorsFile));
        screen.Write(data.Faults);
        if (data.Rows.Count == 0)
        {
            screen.Errors.WriteLine($"{dataFile}: no row could be scored.");
            return TrainerApp.Failed;
        }

        var evaluation = Evaluation.OfStance(ModelEvaluator.Predict(model, data.Rows));
        if (json == "-")
        {
            screen.Output.WriteLine(EvaluationJson.Of(evaluation, data.Faults.Count));
        }
        else
        {
            screen.Write(evaluation);
            screen.Output.WriteLine(Screen.Invariant($"{data.Faults.Count} rows rejected."));
        }

        if (json is not null and not "-")
        {
            File.WriteAllText(json, EvaluationJson.Of(evaluation, data.Faults.Count) + "\n", new UTF8Encoding(false));
        }

        if (report is not null)
        {
            Directory.CreateDirectory(report);
            var card = ModelCard.Figures(Path.GetFileNameWithoutExtension(dataFile), evaluation);
            File.WriteAllText(Path.Combine(report, $"{Path.GetFileNameWithoutExtension(dataFile)}.md"), card, new UTF8Encoding(false));
        }

        return TrainerApp.Done;
    }
}
