using StanceKit.Features;
using StanceKit.Text;

namespace StanceKit.Clauses;

/// <summary>Cuts a tagged sentence into noun phrases, and links owners, coordinated phrases and appositions.</summary>
internal static class PhraseReader
{
    private static readonly ulong As = FeatureHash.OfWord("as");
    private static readonly ulong Than = FeatureHash.OfWord("than");
    private static readonly ulong Without = FeatureHash.OfWord("without");
    private static readonly ulong But = FeatureHash.OfWord("but");
    private static readonly ulong Not = FeatureHash.OfWord("not");
    private static readonly ulong No = FeatureHash.OfWord("no");

    private static readonly HashSet<ulong> NegativePronouns = [.. "nobody none nothing neither nor".Split(' ').Select(word => FeatureHash.OfWord(word))];

    private static readonly HashSet<ulong> TimeWords =
        [.. ("monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december "
            + "yesterday today tomorrow tonight week weeks month months year years day days night morning afternoon evening hour hours minute minutes decade decades weekend noon dawn midnight")
            .Split(' ').Select(word => FeatureHash.OfWord(word))];

    /// <summary>The phrases in order.</summary>
    public static List<NounPhrase> Read(SentenceReading reading)
    {
        var phrases = new List<NounPhrase>((reading.Count / 3) + 1);
        for (var i = 0; i < reading.Count;)
        {
            var end = Begins(reading, i) ? ReadOne(reading, i, phrases) : i;
            i = end > i ? end : i + 1;
        }

        LinkCoordinated(reading, phrases);
        LinkAppositions(reading, phrases);
        return phrases;
    }

    private static bool Begins(SentenceReading reading, int i) => reading.Classes[i] switch
    {
        WordClass.Determiner => reading.Tokens[i].Kind != TokenKind.Possessive,
        WordClass.Number or WordClass.Adjective or WordClass.Noun or WordClass.Name or WordClass.Pronoun => true,
        WordClass.Negator => reading.Words[i] == No || NegativePronouns.Contains(reading.Words[i]),
        _ => false,
    };

    /// <summary>Reads one phrase, with the phrase that it owns; the index behind it.</summary>
    private static int ReadOne(SentenceReading reading, int first, List<NounPhrase> phrases)
    {
        if (reading.Classes[first] == WordClass.Pronoun || (NegativePronouns.Contains(reading.Words[first]) && !NominalFollows(reading, first)))
        {
            Add(reading, phrases, first, first, first);
            return first + 1;
        }

        var head = -1;
        var i = first;
        while (i < reading.Count && Continues(reading, i, first, head))
        {
            head = reading.Classes[i] is WordClass.Noun or WordClass.Name || (head < 0 && reading.Classes[i] == WordClass.Number) ? i : head;
            i++;
        }

        while (i > first + 1 && reading.Classes[i - 1] is WordClass.Mark)
        {
            i--;
        }

        // "the poor", "many": nothing but a determiner and what follows it.
        head = head < 0 && reading.Classes[first] is WordClass.Determiner or WordClass.Negator ? i - 1 : head;
        if (head < 0)
        {
            return i;
        }

        var phrase = Add(reading, phrases, first, i - 1, head);
        if (i < reading.Count && reading.Tokens[i].Kind == TokenKind.Possessive)
        {
            phrase.IsOwner = true;
            var owner = phrases.Count - 1;
            if (i + 1 < reading.Count && Begins(reading, i + 1) && reading.Classes[i + 1] != WordClass.Pronoun)
            {
                var end = ReadOne(reading, i + 1, phrases);
                if (phrases.Count > owner + 1)
                {
                    phrases[owner + 1].Owner = owner;
                    phrases[owner + 1].Preposition = phrase.Preposition;
                }

                return end;
            }

            return i + 1;
        }

        return i;
    }

    /// <summary>"neither country": the negation is a determiner.</summary>
    private static bool NominalFollows(SentenceReading reading, int i) =>
        i + 1 < reading.Count && reading.Classes[i + 1] is WordClass.Noun or WordClass.Name or WordClass.Adjective or WordClass.Number or WordClass.Determiner;

    private static bool Continues(SentenceReading reading, int i, int first, int head)
    {
        switch (reading.Classes[i])
        {
            case WordClass.Determiner:
                return reading.Tokens[i].Kind != TokenKind.Possessive && (i == first || (head < 0 && reading.Classes[i - 1] is WordClass.Determiner or WordClass.Number or WordClass.Negator));
            case WordClass.Negator:
                return i == first;
            case WordClass.Number:
                return i == first || head < 0 || reading.Classes[i - 1] is WordClass.Mark || (reading.Classes[i - 1] == WordClass.Name && char.IsDigit(reading.Text[reading.Tokens[i].Start]));
            case WordClass.Noun or WordClass.Name:
                return !(head >= 0 && i > first && (StartsTime(reading, i) || IsYear(reading, i - 1)));
            case WordClass.Adjective or WordClass.Number when i > first && head >= 0 && first > 0 && reading.Classes[i - 1] == WordClass.Name && FunctionWords.TakesReceiver(reading.Lemmas[first - 1]):
                return false;
            case WordClass.Adjective when i > first && head >= 0 && i + 1 < reading.Count && TimeWords.Contains(reading.Words[i + 1]):
                return false;
            case WordClass.Coordinator or WordClass.Comma:
                return head < 0 && i > first && i + 2 < reading.Count && reading.Classes[i - 1] == WordClass.Adjective && reading.Classes[i + 1] == WordClass.Adjective && reading.Classes[i + 2] is WordClass.Noun or WordClass.Adjective;
            case WordClass.Adjective:
                return head < 0 || (i + 1 < reading.Count && reading.Classes[i + 1] is WordClass.Noun or WordClass.Name && reading.Classes[i - 1] != WordClass.Noun);
            case WordClass.Adverb when reading.Words[i - (i > first ? 1 : 0)] != No:
                return i > first && head < 0 && i + 1 < reading.Count && reading.Classes[i + 1] is WordClass.Adjective or WordClass.Noun;
            case WordClass.Mark:
                return i > first && i + 1 < reading.Count && JoinsWords(reading, i);
            default:
                return false;
        }
    }

    /// <summary>"In 2019 Skopje": a year is no part of a name.</summary>
    private static bool IsYear(SentenceReading reading, int i) =>
        reading.Classes[i] == WordClass.Number && reading.Tokens[i].Length == 4 && char.IsDigit(reading.Text[reading.Tokens[i].Start]);

    private static bool StartsTime(SentenceReading reading, int i) => TimeWords.Contains(reading.Words[i]) && reading.Classes[i] == WordClass.Name;

    private static bool JoinsWords(SentenceReading reading, int i) =>
        (reading.Text[reading.Tokens[i].Start] is '-' or '\u2011' && reading.Tokens[i].End == reading.Tokens[i + 1].Start && reading.Tokens[i - 1].End == reading.Tokens[i].Start)
        || (reading.Text[reading.Tokens[i].Start] is '$' or '%' or '&' or '.' && reading.Classes[i + 1] is WordClass.Noun or WordClass.Name or WordClass.Number);

    private static NounPhrase Add(SentenceReading reading, List<NounPhrase> phrases, int first, int last, int head)
    {
        var phrase = new NounPhrase(first, last, head)
        {
            Preposition = PrepositionBefore(reading, first),
            IsTime = TimeWords.Contains(reading.Words[head]),
            IsNegative = reading.Words[first] == No || NegativePronouns.Contains(reading.Words[first]) || (first > 0 && (reading.Words[first - 1] == Without || (reading.Words[first - 1] == Not && (first == 1 || reading.Classes[first - 2] is WordClass.Comma or WordClass.Quote)))),
        };
        phrases.Add(phrase);
        return phrase;
    }

    private static ulong PrepositionBefore(SentenceReading reading, int first)
    {
        var before = first - 1;
        while (before > 0 && (reading.Classes[before] is WordClass.Adverb or WordClass.Quote || (reading.Classes[before] == WordClass.Negator && reading.Words[before] != Without)))
        {
            before--;
        }

        if (before < 0)
        {
            return 0;
        }

        return reading.Classes[before] == WordClass.Preposition || reading.Words[before] == As || reading.Words[before] == Than || reading.Words[before] == Without ? reading.Words[before] : 0;
    }

    /// <summary>"A, B and C" share what governs A and what A does.</summary>
    private static void LinkCoordinated(SentenceReading reading, List<NounPhrase> phrases)
    {
        for (var k = 1; k < phrases.Count; k++)
        {
            var before = phrases[k].First - 1;
            if (before >= 2 && reading.Words[before] == Not && reading.Classes[before - 1] == WordClass.Comma && EndsAt(reading, phrases[k - 1], before - 2))
            {
                // "Oman, not Bahrain, hosted"
                phrases[k].IsNegative = true;
                Join(phrases, k, k - 1);
                continue;
            }

            if (before < 1 || reading.Classes[before] != WordClass.Coordinator || reading.Words[before] == But || phrases[k].IsTime)
            {
                continue;
            }

            var end = reading.Classes[before - 1] == WordClass.Comma ? before - 2 : before - 1;
            if (EndsAt(reading, phrases[k - 1], end) && !phrases[k - 1].IsTime)
            {
                Join(phrases, k, k - 1);
                for (var j = k - 1; j > 0 && reading.Classes[phrases[j].First - 1] == WordClass.Comma && EndsAt(reading, phrases[j - 1], phrases[j].First - 2) && phrases[j].Owner < 0; j--)
                {
                    Join(phrases, j, j - 1);
                }
            }
        }

        for (var k = 1; k < phrases.Count; k++)
        {
            if (phrases[k].Conjunct >= 0)
            {
                phrases[k].Preposition = phrases[phrases[k].Conjunct].Preposition;
            }
        }
    }

    private static void Join(List<NounPhrase> phrases, int one, int other)
    {
        // "Mali's army and police": the owned phrase is joined, not its owner.
        phrases[one].Conjunct = phrases[one].Owner == other ? -1 : other;
    }

    private static bool EndsAt(SentenceReading reading, NounPhrase phrase, int end) =>
        phrase.Last == end || (phrase.IsOwner && phrase.Last + 1 == end) || (end >= 0 && end == phrase.Last + 1 && reading.Classes[end] == WordClass.Quote);

    /// <summary>"Niger, a loyal ally," and "the capital, Bamako,": the second renames the first.</summary>
    private static void LinkAppositions(SentenceReading reading, List<NounPhrase> phrases)
    {
        for (var k = 1; k < phrases.Count; k++)
        {
            var phrase = phrases[k];
            if (phrase.First < 2 || phrase.Conjunct >= 0 || phrase.Preposition != 0 || phrase.IsTime || phrase.Owner >= 0 || reading.Classes[phrase.First - 1] != WordClass.Comma || reading.Text[reading.Tokens[phrase.First - 1].Start] == ';')
            {
                continue;
            }

            var one = k - 1;
            while (one > 0 && phrases[one].Preposition != 0 && phrases[one].Last + 1 == phrase.First - 1 && phrases[one - 1].Last + 2 == phrases[one].First)
            {
                one--;
            }

            if (phrases[k - 1].Last != phrase.First - 2 || IsList(phrases, k))
            {
                continue;
            }

            // "Ukraine, Europe's granary,": what is owned renames, not its owner.
            var described = phrase.IsOwner && k + 1 < phrases.Count && phrases[k + 1].Owner == k ? phrases[k + 1] : phrase;
            if (Renames(reading, phrases[one], described))
            {
                described.Renames = one;
            }
            else if (one == 0 && IsFronted(reading, phrases[0], phrase))
            {
                phrase.Describer = 0;
                phrases[0].IsFronted = true;
            }
        }
    }

    /// <summary>"A victim of two coups, Guinea trusts ...": the description stands first.</summary>
    private static bool IsFronted(SentenceReading reading, NounPhrase description, NounPhrase phrase) =>
        reading.Classes[description.First] is WordClass.Determiner or WordClass.Adjective && reading.Classes[description.Head] == WordClass.Noun
        && reading.Classes[phrase.Head] is WordClass.Name or WordClass.Noun && (description.First == 0 || (description.First == 1 && reading.Words[0] == As));

    private static bool IsList(List<NounPhrase> phrases, int k) => k + 1 < phrases.Count && phrases[k + 1].Conjunct == k;

    /// <summary>An indefinite or definite description beside a name, closed by a mark or the end.</summary>
    private static bool Renames(SentenceReading reading, NounPhrase one, NounPhrase other)
    {
        var described = reading.Classes[other.First] is WordClass.Determiner or WordClass.Adjective or WordClass.Noun && reading.Classes[other.Head] == WordClass.Noun;
        var named = reading.Classes[other.Head] == WordClass.Name && (reading.Classes[one.First] == WordClass.Determiner || one.Owner >= 0) && reading.Classes[one.Head] == WordClass.Noun;
        if (!described && !named)
        {
            return false;
        }

        // A new clause ("..., the army fled") has a verb right behind the phrase and no mark.
        for (var i = other.Last + 1; i < reading.Count; i++)
        {
            switch (reading.Classes[i])
            {
                case WordClass.Comma or WordClass.Stop or WordClass.Relative or WordClass.Quote:
                    return true;
                case WordClass.Verb or WordClass.Be or WordClass.Auxiliary or WordClass.Modal:
                    return false;
                case WordClass.Participle:
                    return i + 1 < reading.Count && reading.Classes[i + 1] is WordClass.Preposition;
            }
        }

        return true;
    }
}
