using System.CommandLine;
using StanceKit.Articles;
using StanceKit.Scoring;

namespace StanceKit.Trainer.Commands;

/// <summary><c>score</c>: articles in, the same three CSV files out as the worker writes.</summary>
internal static class ScoreCommand
{
    public static Command Create(Screen screen)
    {
        var model = SharedOptions.Model();
        var input = new Option<string>("--input") { Description = "File (.jsonl, .csv, .txt, .html, a feed), folder, or - for JSONL on standard input.", Required = true };
        var output = new Option<string>("--out") { Description = "Folder for sentences.csv, articles.csv and rejects.csv.", Required = true };
        var actors = SharedOptions.Actors();
        var all = new Option<bool>("--all-sentences") { Description = "Write a row for sentences without an actor too." };
        var task = SharedOptions.Task();
        var command = new Command("score", "Scores articles.") { model, input, output, actors, all, task };
        command.SetAction(parsed => Run(screen, parsed.GetValue(model), parsed.GetRequiredValue(input), parsed.GetRequiredValue(output), parsed.GetValue(actors), parsed.GetValue(all)));
        return command;
    }

    private static int Run(Screen screen, string? modelFolder, string input, string output, string? actorsFile, bool allSentences)
    {
        var analyzer = new StanceAnalyzer(Models.StanceModel.Load(SharedOptions.ModelFolder(modelFolder)), SharedOptions.Registry(actorsFile));
        var source = ArticleSources.Open(input);
        var run = new ScoringRun(analyzer) { Rejected = reject => screen.Errors.WriteLine(reject) };
        ScoringTotals totals;
        using (var folder = new OutputFolder(output, allSentences))
        {
            totals = screen.Work("scoring", _ => run.Run(source, folder));
        }

        screen.Output.WriteLine(Screen.Invariant($"{totals.Articles} articles, {totals.Sentences} sentences, {totals.Judgements} judgements, {totals.Rejects.Values.Sum()} rejects; see {output}."));
        return totals.Articles > 0 ? TrainerApp.Done : TrainerApp.Failed;
    }
}
