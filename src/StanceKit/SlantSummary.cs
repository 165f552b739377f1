using StanceKit.Actors;
using StanceKit.Features;
using StanceKit.Labels;

namespace StanceKit;

/// <summary>Adds the sentences of an article up to a slant per actor.</summary>
/// <remarks>
/// The slant is the mean of the decided stances, favor counting 1, against -1 and neutral 0, so that anybody can work it out
/// from the counts beside it. Its 95 % interval is that of a mean, with the spread estimated as if two more sentences had been
/// seen that disagree fully: few sentences give a wide interval, which says "not enough".
/// </remarks>
public static class SlantSummary
{
    /// <summary>From this slant on, an article as a whole takes the positions that its sentences name.</summary>
    public const double PositionThreshold = 0.15;

    private const double PriorSentences = 2;

    /// <summary>One slant per actor with a judgement, in order of first appearance.</summary>
    public static IReadOnlyList<ActorSlant> Of(IReadOnlyList<SentenceAnalysis> sentences)
    {
        var byActor = new Dictionary<Actor, List<Judgement>>();
        var order = new List<Actor>();
        foreach (var judgement in sentences.SelectMany(sentence => sentence.Judgements))
        {
            if (!byActor.TryGetValue(judgement.Actor, out var list))
            {
                byActor[judgement.Actor] = list = [];
                order.Add(judgement.Actor);
            }

            list.Add(judgement);
        }

        return [.. order.Select(actor => Of(actor, byActor[actor]))];
    }

    private static ActorSlant Of(Actor actor, List<Judgement> judgements)
    {
        var values = judgements.Select(ValueOf).ToList();
        var mean = values.Average();
        var spread = values.Sum(value => (value - mean) * (value - mean)) + PriorSentences;
        var half = 1.96 * Math.Sqrt(spread / (values.Count + PriorSentences) / values.Count);
        var own = judgements.Where(judgement => judgement.Voice == VoiceReader.Writer).Select(ValueOf).ToList();
        return new ActorSlant
        {
            Actor = actor,
            Slant = mean,
            SlantLow = Math.Max(-1, mean - half),
            SlantHigh = Math.Min(1, mean + half),
            SlantWriter = own.Count == 0 ? 0 : own.Average(),
            Favor = judgements.Count(judgement => judgement.Stance == Stance.Favor),
            Against = judgements.Count(judgement => judgement.Stance == Stance.Against),
            Neutral = judgements.Count(judgement => judgement.Stance == Stance.Neutral),
            Positions = PositionsOf(actor, judgements, mean),
        };
    }

    /// <summary>The positions that the slant of the whole article supports and that its sentences take: a topic must recur, for one word is no position.</summary>
    private static List<string> PositionsOf(Actor actor, List<Judgement> judgements, double slant) =>
        [.. actor.Positions
            .Where(position => position.Stance == Stance.Favor ? slant >= PositionThreshold : slant <= -PositionThreshold)
            .Where(position => judgements.Count(judgement => judgement.Positions.Contains(position.Name)) >= (position.Topic.Count == 0 ? 1 : 2))
            .Select(position => position.Name)];

    private static double ValueOf(Judgement judgement) => judgement.Stance switch { Stance.Favor => 1, Stance.Against => -1, _ => 0 };
}
