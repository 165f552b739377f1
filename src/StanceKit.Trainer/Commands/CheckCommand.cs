using System.CommandLine;
using Spectre.Console;
using StanceKit.Features;
using StanceKit.Labels;
using StanceKit.Training;

namespace StanceKit.Trainer.Commands;

/// <summary><c>check</c>: validates a labelled CSV and prints its statistics.</summary>
internal static class CheckCommand
{
    public static Command Create(Screen screen)
    {
        var data = SharedOptions.Files("--data", "Labelled CSV files.");
        var lexicon = new Option<string?>("--lexicon") { Description = "Folder of lexicon files." };
        var actors = SharedOptions.Actors();
        var command = new Command("check", "Validates labelled CSV or a lexicon and prints statistics.") { data, lexicon, actors };
        command.Validators.Add(result =>
        {
            if ((result.GetValue(data)?.Length ?? 0) == 0 && result.GetValue(lexicon) is null)
            {
                result.AddError("Option '--data' is required, or name a folder with --lexicon.");
            }
        });
        command.SetAction(parsed =>
        {
            var files = parsed.GetValue(data) ?? [];
            var lexiconResult = parsed.GetValue(lexicon) is { } folder ? CheckLexicon(screen, folder) : TrainerApp.Done;
            return files.Length == 0 ? lexiconResult : Math.Max(lexiconResult, Run(screen, files, parsed.GetValue(actors)));
        });
        return command;
    }

    private static int CheckLexicon(Screen screen, string folder)
    {
        var lexicon = Lexicon.Load(folder);
        screen.Output.WriteLine(Screen.Invariant($"{lexicon.Entries} words and phrases with polarity, {lexicon.MeaningCount} with meanings, {lexicon.FrameCount} predicate frames."));
        return TrainerApp.Done;
    }

    private static int Run(Screen screen, string[] files, string? actorsFile)
    {
        var data = TrainingData.Load(files, SharedOptions.Locator(actorsFile));
        screen.Write(data.Faults);
        var rows = data.Rows.Select(row => row.Row).ToList();
        screen.Output.WriteLine(Screen.Invariant($"{rows.Count} good rows, {data.Faults.Count} bad; {rows.Select(row => row.Text).Distinct(StringComparer.Ordinal).Count()} texts in {rows.Select(row => row.Group).Distinct(StringComparer.Ordinal).Count()} documents."));
        foreach (var stance in StanceNames.All)
        {
            var count = rows.Count(row => row.Stance == stance);
            screen.Output.WriteLine(Screen.Invariant($"  {stance.ToLabel(),-8} {count,6} ({(rows.Count == 0 ? 0 : 100.0 * count / rows.Count):F1} %)"));
        }

        if (rows.Count > 0)
        {
            WriteLengths(screen, rows);
            screen.Write(ActorTable(rows));
        }

        return data.Faults.Count == 0 && rows.Count > 0 ? TrainerApp.Done : TrainerApp.Failed;
    }

    private static void WriteLengths(Screen screen, List<LabelledRow> rows)
    {
        var words = rows.Select(row => row.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length).Order().ToList();
        var quoted = rows.Count(row => row.Voice.Length > 0 && row.Voice != "writer");
        screen.Output.WriteLine(Screen.Invariant($"  words: {words[0]} to {words[^1]}, median {words[words.Count / 2]}; {quoted} rows in another voice than the writer's"));
    }

    private static Table ActorTable(List<LabelledRow> rows)
    {
        var table = new Table().Border(TableBorder.Ascii2);
        table.AddColumn("actor");
        foreach (var name in (string[])["favor", "against", "neutral"])
        {
            table.AddColumn(new TableColumn(name).RightAligned());
        }

        foreach (var actor in rows.GroupBy(row => row.Actor, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Take(20))
        {
            table.AddRow([new Spectre.Console.Text(actor.Key), .. StanceNames.All.Select(stance => new Spectre.Console.Text(Screen.Invariant($"{actor.Count(row => row.Stance == stance)}")))]);
        }

        return table;
    }
}
