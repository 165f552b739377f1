using System.Globalization;
using Spectre.Console;
using StanceKit.Scoring;
using Cell = Spectre.Console.Text;

namespace StanceKit.Worker;

/// <summary>Prints what a run adds up to.</summary>
internal static class RunSummary
{
    private const int Width = 120;
    private const int HalfBar = 10;
    private const int LongestSentence = 96;

    /// <summary>Prints to a terminal in its width and colors, to anything else in plain text of 120 columns.</summary>
    public static void Print(ScoringTotals totals, TextWriter output)
    {
        var isTerminal = ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected;
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        if (!isTerminal)
        {
            console.Profile.Width = Width;
        }

        if (totals.Actors.Count > 0)
        {
            console.Write(Slants(totals));
            PrintStrongest(totals, console);
        }

        PrintTotals(totals, console);
    }

    /// <summary>A slant from -1 (left end) to +1 (right end), filled from the middle.</summary>
    internal static string Bar(double slant)
    {
        var filled = (int)Math.Round(Math.Min(Math.Abs(slant), 1) * HalfBar, MidpointRounding.AwayFromZero);
        var left = slant < 0 ? filled : 0;
        var right = slant > 0 ? filled : 0;
        return new string('.', HalfBar - left) + new string('#', left) + "|" + new string('#', right) + new string('.', HalfBar - right);
    }

    private static Table Slants(ScoringTotals totals)
    {
        var table = new Table().Border(TableBorder.Ascii2);
        table.AddColumn("Actor");
        foreach (var name in (string[])["Judgements", "For", "Against", "Slant"])
        {
            table.AddColumn(new TableColumn(name).RightAligned());
        }

        table.AddColumn(new TableColumn("-1        0        +1").Centered());
        foreach (var actor in totals.Actors)
        {
            table.AddRow(new Cell(actor.Actor.Name), Number(actor.Judgements), Number(actor.Favor), Number(actor.Against), new Cell(Signed(actor.Slant)), new Cell(Bar(actor.Slant)));
        }

        return table;
    }

    private static Cell Number(int value) => new(value.ToString(CultureInfo.InvariantCulture));

    private static string Signed(double value) => value.ToString("+0.00;-0.00;0.00", CultureInfo.InvariantCulture);

    private static void PrintStrongest(ScoringTotals totals, IAnsiConsole console)
    {
        foreach (var actor in totals.Actors)
        {
            console.WriteLine(actor.Actor.Name);
            PrintSentence("for    ", actor.StrongestFor, console);
            PrintSentence("against", actor.StrongestAgainst, console);
        }

        console.WriteLine();
    }

    private static void PrintSentence(string side, StrongestSentence? sentence, IAnsiConsole console)
    {
        if (sentence is not null)
        {
            console.WriteLine($"  {side} {sentence.Probability.ToString("F2", CultureInfo.InvariantCulture)}  {Shorten(sentence.Text)}");
        }
    }

    /// <summary>Cut at a blank, and never inside a surrogate pair.</summary>
    internal static string Shorten(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= LongestSentence)
        {
            return line;
        }

        var end = line.LastIndexOf(' ', LongestSentence - 4);
        end = end > LongestSentence / 2 ? end : LongestSentence - 4;
        return line[..(char.IsHighSurrogate(line[end - 1]) ? end - 1 : end)] + " ...";
    }

    private static void PrintTotals(ScoringTotals totals, IAnsiConsole console)
    {
        console.WriteLine(Invariant($"Articles {totals.Articles} scored ({totals.Revised} revised), {totals.Unchanged} seen before; sentences {totals.Sentences}; judgements {totals.Judgements}."));
        var rejects = totals.Rejects.Values.Sum();
        var kinds = rejects == 0 ? "" : ": " + string.Join(", ", totals.Rejects.Select(pair => Invariant($"{pair.Key} {pair.Value}")));
        var known = totals.KnownRejects == 0 ? "" : Invariant($"; {totals.KnownRejects} reported before");
        console.WriteLine(Invariant($"Rejects {rejects}{kinds}{known}."));
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
