namespace StanceKit.Actors;

/// <summary>What was spoken of so far: the actors of each sentence and its subject.</summary>
internal sealed class Discourse
{
    // Each actor once a sentence: a huge "sentence" must not make every phrase look at all of it.
    private readonly List<OrderedDictionary<string, Actor>> _sentences = [];
    private readonly HashSet<Actor> _all = [];

    /// <summary>Mentions that were resolved, in order.</summary>
    public List<Mention> Added { get; } = [];

    /// <summary>Subject of the sentence being read, once it was seen.</summary>
    public SubjectOfSentence? Subject { get; set; }

    /// <summary>Subject of the sentence before.</summary>
    public SubjectOfSentence? PreviousSubject { get; private set; }

    /// <summary>Begins a sentence.</summary>
    public void Begin()
    {
        PreviousSubject = Subject;
        Subject = null;
        _sentences.Add([]);
    }

    /// <summary>Takes a mention that is there already.</summary>
    public void Note(Mention mention, int tokensIn, bool isSubject)
    {
        if (_sentences[^1].Count == 0 && isSubject)
        {
            Subject = new SubjectOfSentence(mention.Actor, mention.Kind == MentionKind.Leader, tokensIn);
        }
        else if (mention.Kind == MentionKind.Leader && Subject is { IsLeader: false } subject && subject.Actor.Equals(mention.Actor) && isSubject)
        {
            // "Malian leader Assimi Goïta": the person is the subject, not the state.
            Subject = new SubjectOfSentence(mention.Actor, true, tokensIn);
        }

        if (Subject is { IsLeader: true } person && mention.Kind == MentionKind.Leader && !mention.Actor.Equals(person.Actor))
        {
            // Two persons in one sentence: "he" is open.
            Subject = person with { Shared = true };
        }

        _sentences[^1].TryAdd(mention.Actor.Id, mention.Actor);
        _all.Add(mention.Actor);
    }

    /// <summary>Takes a mention that was resolved.</summary>
    public void Add(Mention mention, int tokensIn, bool isSubject)
    {
        Added.Add(mention);
        Note(mention, tokensIn, isSubject);
    }

    /// <summary>The one fitting actor of the nearest sentence that has any; null where two are equally near.</summary>
    /// <param name="fits">Which actors come into question.</param>
    /// <param name="back">How many sentences before this one are looked at.</param>
    /// <param name="wholeText">Whether the only fitting actor of all the text before will do.</param>
    public Actor? Nearest(Func<Actor, bool> fits, int back, bool wholeText)
    {
        for (var i = _sentences.Count - 1; i >= 0 && i >= _sentences.Count - 1 - back; i--)
        {
            var near = _sentences[i].Values.Where(fits).Take(2).ToList();
            if (near.Count > 0)
            {
                return near.Count == 1 ? near[0] : null;
            }
        }

        var all = wholeText ? _all.Where(fits).Take(2).ToList() : [];
        return all.Count == 1 ? all[0] : null;
    }

    /// <summary>The actors of the nearest sentence that has any, this one first.</summary>
    public IReadOnlyList<Actor> NearestSentence(int back)
    {
        for (var i = _sentences.Count - 1; i >= 0 && i >= _sentences.Count - 1 - back; i--)
        {
            if (_sentences[i].Count > 0)
            {
                return [.. _sentences[i].Values];
            }
        }

        return [];
    }

    /// <summary>Whether an actor was spoken of.</summary>
    public bool Knows(Actor actor) => _all.Contains(actor);
}

/// <summary>The subject of a sentence.</summary>
/// <param name="Actor">The actor.</param>
/// <param name="IsLeader">Whether the subject is a person.</param>
/// <param name="TokensIn">How many tokens of the sentence come before it.</param>
internal readonly record struct SubjectOfSentence(Actor Actor, bool IsLeader, int TokensIn)
{
    /// <summary>Whether another person in the sentence could be meant as well.</summary>
    public bool Shared { get; init; }
}
