using System.CommandLine;
using System.Globalization;
using System.Text;
using StanceKit.Models;
using StanceKit.Training;

namespace StanceKit.Trainer.Commands;

/// <summary><c>swap</c>: whether a model judges by who is named.</summary>
internal static class SwapCommand
{
    public static Command Create(Screen screen)
    {
        var model = SharedOptions.Model();
        var data = SharedOptions.Files("--data", "Labelled CSV files whose actors are swapped.");
        data.Required = true;
        var report = new Option<string?>("--report") { Description = "Markdown file to write." };
        var actors = SharedOptions.Actors();
        var command = new Command("swap", "Puts other actors into the targets' places and counts changed labels.") { model, data, report, actors };
        command.SetAction(parsed => Run(screen, parsed.GetValue(model), parsed.GetRequiredValue(data), parsed.GetValue(report), parsed.GetValue(actors)));
        return command;
    }

    private static int Run(Screen screen, string? modelFolder, string[] files, string? report, string? actorsFile)
    {
        var data = TrainingData.Load(files, SharedOptions.Locator(actorsFile));
        screen.Write(data.Faults);
        var result = SwapTest.Run(StanceModel.Load(SharedOptions.ModelFolder(modelFolder)), SharedOptions.Registry(actorsFile), data.Rows);
        if (result.Singles == 0)
        {
            throw new TrainingException("No mention of the data is a plain form of a registered actor that another actor of its kind has too. Name other data, or another registry with --actors.");
        }

        screen.Output.WriteLine(Screen.Invariant($"single swaps: {result.Singles}, label changed in {result.SinglesChanged} ({result.ChangedShare:P2}); largest mean shift of an actor: {result.LargestShift:F3}"));
        screen.Output.WriteLine(Screen.Invariant($"exchanged pairs: {result.Pairs} judgements, {result.PairsChanged} did not follow"));
        if (report is not null)
        {
            File.WriteAllText(report, Write(result), new UTF8Encoding(false));
        }

        return TrainerApp.Done;
    }

    private static string Write(SwapReport result)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# Even-handedness\n\nSingle swaps: {result.Singles}; the label changed in {result.SinglesChanged} ({100 * result.ChangedShare:F2} %). Exchanged pairs: {result.Pairs} judgements, {result.PairsChanged} did not take over the other's label.\n\n");
        text.Append("Shift: mean change of the log-odds of favor against against when the actor is put in; above 0 the model flatters it.\n\n| actor | swaps | shift |\n| --- | ---: | ---: |\n");
        foreach (var shift in result.Shifts)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {shift.Actor} | {shift.Swaps} | {Math.Round(shift.Mean, 3) + 0.0:+0.000;-0.000;0.000} |\n");
        }

        return text.ToString();
    }
}
