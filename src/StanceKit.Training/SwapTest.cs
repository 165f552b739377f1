using StanceKit.Actors;
using StanceKit.Features;
using StanceKit.Labels;
using StanceKit.Models;
using StanceKit.Text;

namespace StanceKit.Training;

/// <summary>Even-handedness: puts other actors into the place of a target and looks whether the model judges by who is named.</summary>
/// <remarks>
/// Single swaps replace the target's mention by the same form (name, demonym, metonym) of another actor of its kind; the label
/// must stay. Pair swaps exchange two actors of a sentence; each must take over the other's label.
/// </remarks>
public sealed class SwapTest
{
    private const int SwapsPerRow = 4;

    private readonly StanceModel _model;
    private readonly ActorRegistry _registry;
    private readonly Dictionary<string, List<double>> _shifts = new(StringComparer.Ordinal);

    private SwapTest(StanceModel model, ActorRegistry registry)
    {
        _model = model;
        _registry = registry;
    }

    /// <summary>Swaps in every row whose mention is a plain form of a registered actor.</summary>
    public static SwapReport Run(StanceModel model, ActorRegistry registry, IReadOnlyList<TrainingRow> rows)
    {
        var test = new SwapTest(model, registry);
        var (single, changed) = test.RunSingles(rows);
        var (pairs, pairsChanged) = test.RunPairs(rows);
        return new SwapReport(single, changed, pairs, pairsChanged, [.. test._shifts
            .Select(pair => new ActorShift(pair.Key, pair.Value.Count, pair.Value.Average()))
            .OrderByDescending(shift => shift.Swaps)
            .ThenBy(shift => shift.Actor, StringComparer.Ordinal)]);
    }

    private (int Swaps, int Changed) RunSingles(IReadOnlyList<TrainingRow> rows)
    {
        var swaps = 0;
        var changed = 0;
        foreach (var (row, i) in rows.Select((row, i) => (row, i)))
        {
            var text = row.Row.Text;
            if (FormOf(row, text) is not { } form)
            {
                continue;
            }

            var before = Score(text, row.Mentions[0]);
            foreach (var (other, words) in Others(form, i))
            {
                var (swapped, mention) = Replace(text, row.Mentions[0], words);
                var after = Score(swapped, mention);
                swaps++;
                changed += after.Stance == before.Stance ? 0 : 1;
                Note(other.Name, after.Lean - before.Lean);
            }
        }

        return (swaps, changed);
    }

    private (int Swaps, int Changed) RunPairs(IReadOnlyList<TrainingRow> rows)
    {
        var swaps = 0;
        var changed = 0;
        foreach (var text in rows.GroupBy(row => row.Row.Text, StringComparer.Ordinal))
        {
            var named = text.Select(row => (Mention: row.Mentions[0], Form: FormOf(row, text.Key))).Where(pair => pair.Form is not null).Take(2).ToList();
            if (named.Count < 2 || !MayExchange(named[0].Form!.Value, named[1].Form!.Value))
            {
                continue;
            }

            var ordered = named.OrderBy(pair => pair.Mention.Start).ToList();
            var (one, other) = (ordered[0].Mention, ordered[1].Mention);
            if (one.End > other.Start)
            {
                continue;
            }

            var swapped = text.Key[..one.Start] + other.Of(text.Key).ToString() + text.Key[one.End..other.Start] + one.Of(text.Key).ToString() + text.Key[other.End..];
            var moved = other.Length - one.Length;
            var newOne = new TextSpan(one.Start, one.Start + other.Length);
            var newOther = new TextSpan(other.Start + moved, other.Start + moved + one.Length);
            swaps += 2;
            changed += Score(swapped, newOne).Stance == Score(text.Key, one).Stance ? 0 : 1;
            changed += Score(swapped, newOther).Stance == Score(text.Key, other).Stance ? 0 : 1;
        }

        return (swaps, changed);
    }

    private static bool MayExchange((Actor Actor, string Kind, FormSet Set) one, (Actor Actor, string Kind, FormSet Set) other) =>
        one.Kind == other.Kind && one.Set == other.Set && !one.Actor.Equals(other.Actor);

    private void Note(string actor, double shift)
    {
        if (!_shifts.TryGetValue(actor, out var list))
        {
            _shifts[actor] = list = [];
        }

        list.Add(shift);
    }

    private (Stance Stance, double Lean) Score(string text, TextSpan mention)
    {
        Span<double> scores = stackalloc double[3];
        _model.Score(_model.Read(text, new TextSpan(0, text.Length), [mention]), [mention], scores);
        var lean = scores[0] - scores[1];
        LinearScorer.ToProbabilities(scores, 1);
        return (new StanceProbabilities(scores[0], scores[1], scores[2]).Best, lean);
    }

    /// <summary>Which form of which actor a mention is, null where it is none that others have too.</summary>
    private (Actor Actor, string Kind, FormSet Set)? FormOf(TrainingRow row, string text)
    {
        var mention = row.Mentions[0].Of(text).ToString();
        if (_registry.Find(mention) is not { Kind.Length: > 0 } actor)
        {
            return null;
        }

        foreach (var set in Enum.GetValues<FormSet>())
        {
            if (FormsOf(actor, set).Contains(mention))
            {
                return (actor, actor.Kind, set);
            }
        }

        return null;
    }

    private IEnumerable<(Actor Actor, string Words)> Others((Actor Actor, string Kind, FormSet Set) form, int row)
    {
        var others = _registry.Actors.Where(actor => actor.Kind == form.Kind && !actor.Equals(form.Actor) && FormsOf(actor, form.Set).Count > 0).ToList();
        for (var k = 0; k < Math.Min(SwapsPerRow, others.Count); k++)
        {
            var other = others[(int)(FeatureHash.Combine((ulong)row, (ulong)k) % (ulong)others.Count)];
            yield return (other, FormsOf(other, form.Set)[0]);
        }
    }

    private static IReadOnlyList<string> FormsOf(Actor actor, FormSet set) => set switch
    {
        FormSet.Name => [actor.Name],
        FormSet.Demonym => [.. actor.Demonyms.Where(form => !form.EndsWith('-'))],
        _ => actor.Metonyms,
    };

    private static (string Text, TextSpan Mention) Replace(string text, TextSpan mention, string words) =>
        (text[..mention.Start] + words + text[mention.End..], new TextSpan(mention.Start, mention.Start + words.Length));

    private enum FormSet
    {
        Name,
        Demonym,
        Metonym,
    }
}

/// <summary>What a swap test found.</summary>
/// <param name="Singles">Single swaps made.</param>
/// <param name="SinglesChanged">Of these, how many changed the label.</param>
/// <param name="Pairs">Judgements about exchanged actors.</param>
/// <param name="PairsChanged">Of these, how many did not take over the other's label.</param>
/// <param name="Shifts">Per actor put in.</param>
public sealed record SwapReport(int Singles, int SinglesChanged, int Pairs, int PairsChanged, IReadOnlyList<ActorShift> Shifts)
{
    /// <summary>Share of single swaps that changed the label.</summary>
    public double ChangedShare => Singles == 0 ? 0 : SinglesChanged / (double)Singles;

    /// <summary>The largest mean shift of an actor with at least 20 swaps, as an absolute value.</summary>
    public double LargestShift => Shifts.Where(shift => shift.Swaps >= 20).Select(shift => Math.Abs(shift.Mean)).DefaultIfEmpty(0).Max();
}

/// <summary>How putting in an actor moved the model.</summary>
/// <param name="Actor">Its name.</param>
/// <param name="Swaps">How often it was put in.</param>
/// <param name="Mean">Mean change of the log-odds of favor against against; above 0 the model flatters it.</param>
public sealed record ActorShift(string Actor, int Swaps, double Mean);
