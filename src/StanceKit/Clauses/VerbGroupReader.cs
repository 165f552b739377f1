using StanceKit.Features;

namespace StanceKit.Clauses;

/// <summary>Gathers verbs with their auxiliaries, negations and particles.</summary>
internal static class VerbGroupReader
{
    private static readonly ulong To = FeatureHash.OfWord("to");
    private static readonly ulong Longer = FeatureHash.OfWord("longer");
    private static readonly ulong Only = FeatureHash.OfWord("only");
    private static readonly ulong Neither = FeatureHash.OfWord("neither");
    private static readonly ulong By = FeatureHash.OfWord("by");
    private static readonly ulong Having = FeatureHash.OfWord("having");
    private static readonly ulong Being = FeatureHash.OfWord("being");

    private static readonly HashSet<ulong> Possibility = [.. "could may might can couldn't can't cannot".Split(' ').Select(word => FeatureHash.OfWord(word))];
    private static readonly HashSet<ulong> Copulas = [.. "become remain seem appear prove stay sound look turn".Split(' ').Select(word => FeatureHash.OfWord(word))];

    /// <summary>The groups in order.</summary>
    public static List<VerbGroup> Read(SentenceReading reading)
    {
        var groups = new List<VerbGroup>(6);
        for (var i = 0; i < reading.Count;)
        {
            if (Begins(reading, i) && ReadOne(reading, i) is { } group)
            {
                groups.Add(group);
                i = group.Last + 1;
            }
            else
            {
                i++;
            }
        }

        return groups;
    }

    private static bool IsVerbal(WordClass c) => c is WordClass.Verb or WordClass.Participle or WordClass.Gerund or WordClass.Be or WordClass.Auxiliary or WordClass.Modal;

    private static bool Begins(SentenceReading reading, int i)
    {
        if (IsVerbal(reading.Classes[i]))
        {
            return true;
        }

        if (reading.Classes[i] == WordClass.Negator && IsVerbal(reading, i))
        {
            return NextVerbal(reading, i + 1) >= 0 || (i + 2 < reading.Count && reading.Words[i + 1] == To && NextVerbal(reading, i + 2) >= 0);
        }

        return reading.Words[i] == To && NextVerbal(reading, i + 1) is var next and >= 0 && reading.Classes[next] is WordClass.Verb or WordClass.Be or WordClass.Auxiliary;
    }

    /// <summary>Whether a negation governs a verb: "not", "never", "no longer".</summary>
    private static bool IsVerbal(SentenceReading reading, int negator) =>
        !FunctionWords.IsNegativeNoun(reading.Words[negator])
        || (reading.Words[negator] == Neither && negator > 0 && reading.Classes[negator - 1] is WordClass.Be or WordClass.Auxiliary or WordClass.Modal)
        || (negator + 1 < reading.Count && reading.Words[negator + 1] == Longer);

    /// <summary>Index of the verb word that follows, adverbs passed over; -1 when another word comes first.</summary>
    private static int NextVerbal(SentenceReading reading, int i)
    {
        while (i < reading.Count && reading.Classes[i] == WordClass.Adverb)
        {
            i++;
        }

        return i < reading.Count && IsVerbal(reading.Classes[i]) ? i : -1;
    }

    private static VerbGroup? ReadOne(SentenceReading reading, int first)
    {
        var negated = false;
        var supposed = false;
        var infinitive = false;
        var be = false;
        var auxiliaries = 0;
        var main = -1;
        var auxiliary = -1;
        for (var i = first; i < reading.Count && main < 0; i++)
        {
            var word = reading.Words[i];
            switch (reading.Classes[i])
            {
                case WordClass.Modal:
                    negated ^= FunctionWords.IsNegation(word);
                    supposed |= Possibility.Contains(word);
                    auxiliaries++;
                    auxiliary = i;
                    continue;
                case WordClass.Auxiliary:
                    negated ^= FunctionWords.IsNegation(word);
                    auxiliaries++;
                    be = false;
                    auxiliary = i;
                    continue;
                case WordClass.Be:
                    negated ^= FunctionWords.IsNegation(word);
                    be = true;
                    auxiliaries++;
                    auxiliary = i;
                    continue;
                case WordClass.Negator when IsVerbal(reading, i) && (auxiliaries > 0 || NextVerbal(reading, i + 1) >= 0 || (i + 1 < reading.Count && reading.Words[i + 1] == To)):
                    negated ^= !(i + 1 < reading.Count && reading.Words[i + 1] == Only);
                    continue;
                case WordClass.Adverb when NextVerbal(reading, i + 1) >= 0 && (infinitive || negated || auxiliaries > 0):
                    continue;
                case WordClass.Verb or WordClass.Participle or WordClass.Gerund:
                    main = i;
                    continue;
                case WordClass.Preposition when word == To && !infinitive && auxiliaries == 0:
                    infinitive = true;
                    continue;
            }

            break;
        }

        var head = main >= 0 ? main : auxiliary;
        if (head < 0)
        {
            return null;
        }

        return Build(reading, first, head, main >= 0, auxiliaries, be, negated, supposed, infinitive);
    }

    private static VerbGroup Build(SentenceReading reading, int first, int head, bool hasMain, int auxiliaries, bool be, bool negated, bool supposed, bool infinitive)
    {
        var c = reading.Classes[head];
        var passive = hasMain && be && c == WordClass.Participle;
        var startsWithBeing = reading.Words[first] == Being || reading.Words[first] == Having;
        var form = infinitive ? VerbForm.Infinitive
            : (c == WordClass.Gerund && auxiliaries == 0) || startsWithBeing ? VerbForm.Gerund
            : VerbForm.Finite;
        var copula = (!hasMain && c == WordClass.Be) || Copulas.Contains(reading.Lemmas[head]);
        var last = head + Math.Max(1, reading.PhraseTokens[head]) - 1;
        if (last > head && reading.Words[last] == To && last + 1 < reading.Count && reading.Classes[last + 1] is WordClass.Verb or WordClass.Be or WordClass.Auxiliary)
        {
            // "refused to" + verb: the infinitive keeps its "to".
            last--;
        }
        else if (last > head && reading.Words[last] == By && reading.PhraseEntries[head] is { Frames.Length: 0 })
        {
            // "hit by": the agent keeps its "by".
            last--;
        }

        return new VerbGroup
        {
            First = first,
            Head = head,
            Last = last,
            Form = form,
            IsPassive = passive,
            IsBarePast = hasMain && auxiliaries == 0 && c == WordClass.Participle && !infinitive,
            IsCopula = copula,
            IsAuxiliary = !hasMain,
            IsNegated = negated,
            IsSupposed = supposed,
        };
    }
}
