using StanceKit.Actors;
using StanceKit.Articles;
using StanceKit.Labels;

namespace StanceKit.Scoring;

/// <summary>What a run adds up to. Its size depends on the number of actors and kinds of rejects, not on the number of articles.</summary>
public sealed class ScoringTotals
{
    private readonly Dictionary<Actor, ActorTotals> _actors = [];
    private readonly SortedDictionary<string, int> _rejects = new(StringComparer.Ordinal);

    /// <summary>Articles that were scored.</summary>
    public int Articles { get; private set; }

    /// <summary>Those of <see cref="Articles"/> that an earlier run had scored with another text.</summary>
    public int Revised { get; private set; }

    /// <summary>Articles that an earlier run had scored as they are; they were left alone.</summary>
    public int Unchanged { get; private set; }

    /// <summary>Sentences of the scored articles, those without an actor included.</summary>
    public int Sentences { get; private set; }

    /// <summary>Judgements: pairs of sentence and actor.</summary>
    public int Judgements { get; private set; }

    /// <summary>Rejects that an earlier run had written already.</summary>
    public int KnownRejects { get; private set; }

    /// <summary>Whether the run was stopped before its input ended.</summary>
    public bool Stopped { get; internal set; }

    /// <summary>New rejects per kind, in order of kind.</summary>
    public IReadOnlyDictionary<string, int> Rejects => _rejects;

    /// <summary>One entry per actor with a judgement, most judgements first.</summary>
    public IReadOnlyList<ActorTotals> Actors =>
        [.. _actors.Values.OrderByDescending(a => a.Judgements).ThenBy(a => a.Actor.Name, StringComparer.Ordinal)];

    internal void AddUnchanged() => Unchanged++;

    internal void AddKnownReject() => KnownRejects++;

    internal void Add(Reject reject) => _rejects[reject.Kind] = _rejects.GetValueOrDefault(reject.Kind) + 1;

    internal void Add(ArticleAnalysis analysis, int revision)
    {
        Articles++;
        Revised += revision > 1 ? 1 : 0;
        Sentences += analysis.Sentences.Count;
        foreach (var sentence in analysis.Sentences)
        {
            foreach (var judgement in sentence.Judgements)
            {
                Judgements++;
                if (!_actors.TryGetValue(judgement.Actor, out var actor))
                {
                    _actors[judgement.Actor] = actor = new ActorTotals(judgement.Actor);
                }

                actor.Add(judgement, sentence.Text);
            }
        }
    }
}

/// <summary>What a run found about one actor.</summary>
public sealed class ActorTotals
{
    internal ActorTotals(Actor actor) => Actor = actor;

    /// <summary>The actor.</summary>
    public Actor Actor { get; }

    /// <summary>Number of sentences judged for it.</summary>
    public int Judgements { get; private set; }

    /// <summary>Number of sentences in its favor.</summary>
    public int Favor { get; private set; }

    /// <summary>Number of sentences against it.</summary>
    public int Against { get; private set; }

    /// <summary>Favor minus against over all its sentences, -1 to 1.</summary>
    public double Slant => Judgements == 0 ? 0 : (Favor - Against) / (double)Judgements;

    /// <summary>The sentence of the highest p(favor) among those in its favor, null when there is none.</summary>
    public StrongestSentence? StrongestFor { get; private set; }

    /// <summary>The sentence of the highest p(against) among those against it, null when there is none.</summary>
    public StrongestSentence? StrongestAgainst { get; private set; }

    internal void Add(Judgement judgement, string sentence)
    {
        var p = judgement.Probabilities;
        Judgements++;
        if (judgement.Stance == Stance.Favor)
        {
            Favor++;
            StrongestFor = Stronger(StrongestFor, p.Favor, sentence);
        }
        else if (judgement.Stance == Stance.Against)
        {
            Against++;
            StrongestAgainst = Stronger(StrongestAgainst, p.Against, sentence);
        }
    }

    /// <summary>The first of equals stays, so that the choice is that of the input's order.</summary>
    private static StrongestSentence Stronger(StrongestSentence? held, double probability, string sentence) =>
        held is null || probability > held.Probability ? new StrongestSentence(sentence, probability) : held;
}

/// <summary>A sentence and how sure its stance is.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Probability">Of its stance, 0 to 1.</param>
public sealed record StrongestSentence(string Text, double Probability);
