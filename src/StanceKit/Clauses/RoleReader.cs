using StanceKit.Features;

namespace StanceKit.Clauses;

/// <summary>Finds a mention's roles among the arguments of its sentence: its own, and those of the phrase that only contains or owns it.</summary>
internal static class RoleReader
{
    private static readonly ulong Of = FeatureHash.OfWord("of");

    /// <summary>Reads the roles of the mention in tokens <paramref name="first"/> to <paramref name="last"/>, in the order of the predicates.</summary>
    /// <param name="reading">The sentence.</param>
    /// <param name="first">The mention's first token.</param>
    /// <param name="last">The mention's last token.</param>
    /// <param name="own">Takes what the target itself does, suffers or is.</param>
    /// <param name="indirect">Takes the roles of what belongs to it ("Mali's economy", "Trump supporters").</param>
    /// <returns>Index of the phrase that the mention stands in, -1 where it stands in none.</returns>
    public static int Read(SentenceReading reading, int first, int last, List<Role> own, List<Role> indirect)
    {
        var p = PhraseOf(reading, first, last);
        if (p < 0)
        {
            return -1;
        }

        var phrase = reading.Phrases[p];
        var isHead = phrase.Head <= last;
        var stands = isHead || StandsFor(reading, phrase.Head);
        AddOf(reading, p, stands ? own : indirect);
        AddAttributes(reading, p, first, last, stands ? own : indirect);
        if (!isHead && !stands && reading.IsDeed(phrase.Head))
        {
            own.Add(new Role(RoleKind.Subject, phrase.Head, phrase.Head, 0, -1, ArgumentTraits.Nominal));
        }

        if (phrase.IsOwner && p + 1 < reading.Phrases.Count && reading.Phrases[p + 1].Owner == p)
        {
            AddOf(reading, p + 1, StandsFor(reading, reading.Phrases[p + 1].Head) ? own : indirect);
        }

        var joined = p;
        while (reading.Phrases[joined].Conjunct >= 0)
        {
            joined = reading.Phrases[joined].Conjunct;
        }

        if (isHead && phrase.Preposition == Of && joined > 0)
        {
            AddWhole(reading, joined, own, indirect);
        }

        Order(own);
        Order(indirect);
        return p;
    }

    /// <summary>"soldiers of X", "the government of X" act as X does; "the economy of X" only belongs to it.</summary>
    private static void AddWhole(SentenceReading reading, int p, List<Role> own, List<Role> indirect)
    {
        var k = p - 1;
        while (k >= 0 && reading.Phrases[k].IsOwner)
        {
            k--;
        }

        if (k < 0 || reading.Phrases[p].First - reading.Phrases[k].Last > 3)
        {
            return;
        }

        // "the minister of defense of X"
        if (!StandsFor(reading, reading.Phrases[k].Head) && reading.Phrases[k].Preposition == Of && k > 0 && StandsFor(reading, reading.Phrases[k - 1].Head))
        {
            k--;
        }

        AddOf(reading, k, StandsFor(reading, reading.Phrases[k].Head) ? own : indirect);
    }

    private static int PhraseOf(SentenceReading reading, int first, int last)
    {
        var best = -1;
        for (var p = 0; p < reading.Phrases.Count; p++)
        {
            var phrase = reading.Phrases[p];
            if (phrase.First <= last && first <= phrase.Last)
            {
                best = p;
                if (phrase.Head >= first && phrase.Head <= last)
                {
                    return p;
                }
            }
        }

        return best;
    }

    private static bool StandsFor(SentenceReading reading, int head) =>
        reading.Classes[head] == WordClass.Name || FunctionWords.IsPartOfState(reading.Lemmas[head]) || FunctionWords.IsPartOfState(reading.Words[head]);

    private static void AddOf(SentenceReading reading, int p, List<Role> roles)
    {
        foreach (var argument in reading.Arguments)
        {
            if (argument.Phrase == p)
            {
                roles.Add(new Role(argument.Kind, argument.First, argument.Last, argument.Preposition, argument.Other, argument.Traits));
            }
        }
    }

    /// <summary>Adjectives and titles in the mention's own phrase: "the corrupt government", "strongman Goita".</summary>
    private static void AddAttributes(SentenceReading reading, int p, int first, int last, List<Role> roles)
    {
        var phrase = reading.Phrases[p];
        for (var i = phrase.First; i <= phrase.Last; i++)
        {
            if (i >= first && i <= last)
            {
                continue;
            }

            if (reading.Classes[i] == WordClass.Adjective || (reading.Classes[i] == WordClass.Noun && i < phrase.Head && reading.Classes[phrase.Head] == WordClass.Name && !FunctionWords.IsPartOfState(reading.Lemmas[i]) && !(i + 1 < reading.Count && reading.Classes[i + 1] == WordClass.Mark)))
            {
                roles.Add(new Role(RoleKind.Is, i, i, 0, -1, ArgumentTraits.Nominal));
            }
        }
    }

    private static void Order(List<Role> roles)
    {
        roles.Sort((a, b) => a.First != b.First ? a.First.CompareTo(b.First) : ((int)a.Kind).CompareTo((int)b.Kind));
        for (var i = roles.Count - 1; i > 0; i--)
        {
            if (roles[i].First == roles[i - 1].First && roles[i].Kind == roles[i - 1].Kind && roles[i].Preposition == roles[i - 1].Preposition)
            {
                roles.RemoveAt(i);
            }
        }
    }
}
