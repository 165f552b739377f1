using System.CommandLine;
using StanceKit.Features;
using StanceKit.Labels;
using StanceKit.Models;
using StanceKit.Text;
using StanceKit.Training;

namespace StanceKit.Trainer.Commands;

/// <summary><c>explain</c>: why a sentence is for or against an actor, word by word.</summary>
internal static class ExplainCommand
{
    public static Command Create(Screen screen)
    {
        var model = SharedOptions.Model();
        var text = new Option<string>("--text") { Description = "A sentence.", Required = true };
        var actor = new Option<string>("--actor") { Description = "An actor in it, by its name in the registry or as it stands in the text.", Required = true };
        var actors = SharedOptions.Actors();
        var command = new Command("explain", "Shows which words moved a decision.") { model, text, actor, actors };
        command.SetAction(parsed => Run(screen, parsed.GetValue(model), parsed.GetRequiredValue(text), parsed.GetRequiredValue(actor), parsed.GetValue(actors)));
        return command;
    }

    private static int Run(Screen screen, string? modelFolder, string text, string actor, string? actorsFile)
    {
        var model = StanceModel.Load(SharedOptions.ModelFolder(modelFolder));
        var row = new LabelledRow { Text = text, Actor = actor, Stance = Stance.Neutral };
        var mentions = SharedOptions.Locator(actorsFile).Locate(row);
        if (mentions.Count == 0)
        {
            throw new TrainingException($"The actor '{actor}' is not found in the text. Name it as it stands there, or add an alias to the registry.");
        }

        var reading = model.Read(text, new TextSpan(0, text.Length), mentions);
        var decision = model.Decide(reading, mentions);
        var p = decision.Probabilities;
        screen.Output.WriteLine(Screen.Invariant($"{decision.Stance.ToLabel()} toward {actor} (favor {p.Favor:F3}, against {p.Against:F3}, neutral {p.Neutral:F3}); voice: {VoiceReader.Read(Target.At(reading, mentions[0]))}"));
        foreach (var evidence in decision.Evidence)
        {
            screen.Output.WriteLine(Screen.Invariant($"  {evidence.Weight,8:+0.000;-0.000;0.000}  {evidence.Reason}"));
        }

        screen.Output.WriteLine(Screen.Invariant($"  {decision.LogOdds,8:+0.000;-0.000;0.000}  = log-odds against the runner-up"));
        return TrainerApp.Done;
    }
}
