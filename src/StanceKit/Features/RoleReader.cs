
namespace StanceKit.Features;

/// <summary>Finds the verbs and noun predicates of which a target is subject, object or complement.</summary>
/// <remarks>Looks outwards from the target's noun phrase and stops where another clause takes over; a passive turns roles round.</remarks>
internal static class RoleReader
{
    private const int Reach = 14;
    private static readonly ulong By = FeatureHash.OfWord("by");
    private static readonly ulong Of = FeatureHash.OfWord("of");

    /// <summary>The roles, nearest predicate first.</summary>
    public static List<Role> Read(Target target)
    {
        var roles = new List<Role>(4);
        var governor = Governor(target);
        if (governor == 0)
        {
            ReadRight(target, roles);
        }

        ReadLeft(target, governor, roles);
        ReadNouns(target, governor, roles);
        roles.Sort((a, b) => Distance(target, a.Token).CompareTo(Distance(target, b.Token)));
        return roles;
    }

    private static int Distance(Target target, int token) => token < target.First ? target.First - token : token - target.Last;

    /// <summary>Hash of the preposition that governs the target's noun phrase, 0 when none does.</summary>
    private static ulong Governor(Target target)
    {
        var before = target.PhraseFirst - 1;

        // In "X and Y" the preposition before X governs Y too.
        while (before > 1 && target.Reading.Classes[before] is WordClass.Coordinator && target.Reading.Classes[before - 1] is WordClass.Name or WordClass.Content)
        {
            before--;
            while (before > 0 && target.Reading.Classes[before] is WordClass.Name or WordClass.Content or WordClass.Determiner)
            {
                before--;
            }
        }

        return before >= 0 && target.Reading.Classes[before] == WordClass.Preposition ? target.Reading.Words[before] : 0;
    }

    /// <summary>Verbs behind the target whose subject it is, or which are done to it in the passive.</summary>
    private static void ReadRight(Target target, List<Role> roles)
    {
        var reading = target.Reading;
        var taken = false;
        var relative = false;
        var otherSubject = false;
        var inPhrase = false;
        var end = Math.Min(reading.Count, target.PhraseLast + Reach);
        for (var i = target.PhraseLast + 1; i < end; i++)
        {
            switch (reading.Classes[i])
            {
                case WordClass.Stop:
                    return;
                case WordClass.Relative:
                    relative = i <= target.PhraseLast + 2;
                    otherSubject = !relative;
                    break;
                case WordClass.Subordinator:
                    otherSubject = true;
                    break;
                case WordClass.Comma:
                    inPhrase = false;
                    otherSubject |= taken && NewSubjectFollows(reading, i);
                    break;
                case WordClass.Preposition:
                    inPhrase = true;
                    break;
                case WordClass.Coordinator:
                    otherSubject = NewSubjectFollows(reading, i);
                    inPhrase = false;
                    break;
                case WordClass.Name or WordClass.Pronoun when relative && !taken && !inPhrase:
                    otherSubject = true;
                    break;
                case WordClass.Verb or WordClass.Participle or WordClass.Gerund when !otherSubject && IsPredicate(reading, i, target):
                    roles.Add(new Role(IsPassive(reading, i) ? RoleKind.DirectObject : RoleKind.Subject, i, 0, !taken && !relative));
                    taken = true;
                    inPhrase = false;
                    break;
            }
        }
    }

    /// <summary>Whether a coordinator is followed by a new subject ("and Algeria closed") rather than another verb ("and closed").</summary>
    private static bool NewSubjectFollows(SentenceReading reading, int i)
    {
        for (var j = i + 1; j < reading.Count && j < i + 4; j++)
        {
            switch (reading.Classes[j])
            {
                case WordClass.Verb or WordClass.Participle or WordClass.Gerund or WordClass.Be or WordClass.Auxiliary or WordClass.Modal:
                    return false;
                case WordClass.Name or WordClass.Pronoun or WordClass.Determiner:
                    return true;
            }
        }

        return false;
    }

    /// <summary>A participle or gerund right before a noun is an adjective ("wanted men"), unless an auxiliary or the target's phrase stands before it.</summary>
    private static bool IsPredicate(SentenceReading reading, int i, Target target)
    {
        if (reading.Classes[i] == WordClass.Verb || i == target.PhraseLast + 1)
        {
            return true;
        }

        return i > 0 && reading.Classes[i - 1] is not (WordClass.Determiner or WordClass.Preposition or WordClass.Verb or WordClass.Gerund);
    }

    /// <summary>"was freed", "has been accused", "got beaten"; also a participle right before "by".</summary>
    internal static bool IsPassive(SentenceReading reading, int verb)
    {
        if (reading.Classes[verb] != WordClass.Participle)
        {
            return false;
        }

        for (var i = verb - 1; i >= 0 && i >= verb - 3; i--)
        {
            switch (reading.Classes[i])
            {
                case WordClass.Be:
                    return true;
                case WordClass.Negator or WordClass.Auxiliary:
                    continue;
                case WordClass.Content when IsAdverb(reading, i):
                    continue;
            }

            break;
        }

        if (verb + 1 >= reading.Count)
        {
            return false;
        }

        // "trained by", and after a comma "adopted on", "accused of": a participle without an object.
        return reading.Words[verb + 1] == By
            || (verb > 0 && reading.Classes[verb - 1] == WordClass.Comma && reading.Classes[verb + 1] == WordClass.Preposition);
    }

    private static bool IsAdverb(SentenceReading reading, int i) => reading.Tokens[i].Of(reading.Text).EndsWith("ly", StringComparison.OrdinalIgnoreCase);

    /// <summary>Verbs before the target of which it is object or complement, or agent after "by".</summary>
    private static void ReadLeft(Target target, ulong governor, List<Role> roles)
    {
        var reading = target.Reading;
        var start = Math.Max(0, target.PhraseFirst - Reach);
        var found = 0;
        for (var i = target.PhraseFirst - 1; i >= start && found < 2; i--)
        {
            if (reading.Classes[i] is WordClass.Stop || (reading.Classes[i] is WordClass.Subordinator or WordClass.Relative && found > 0))
            {
                return;
            }

            if (reading.Classes[i] is WordClass.Subordinator or WordClass.Relative or WordClass.Comma && found == 0 && i < target.PhraseFirst - 6)
            {
                return;
            }

            if (reading.Classes[i] is not (WordClass.Verb or WordClass.Participle or WordClass.Gerund))
            {
                continue;
            }

            if (reading.Classes[i] == WordClass.Participle && i + 1 < target.PhraseFirst && i > 0 && reading.Classes[i - 1] == WordClass.Determiner)
            {
                continue;
            }

            found++;
            if (governor == By && (reading.Classes[i] == WordClass.Participle || !HasSubjectBefore(reading, i)))
            {
                roles.Add(new Role(RoleKind.Subject, i, 0, found == 1));
            }
            else if (governor != 0)
            {
                roles.Add(new Role(RoleKind.Complement, i, governor, found == 1));
            }
            else if (found == 1 && !SubordinateBetween(reading, i, target.PhraseFirst) && !IsSubjectOfNext(target))
            {
                roles.Add(new Role(RoleKind.DirectObject, i, 0, true));
            }
        }
    }

    /// <summary>Whether a bare verb follows a subject, so that "by" behind it names no agent; "a programme run by X" has none.</summary>
    private static bool HasSubjectBefore(SentenceReading reading, int verb) =>
        verb > 0 && reading.Classes[verb - 1] is WordClass.Name or WordClass.Pronoun or WordClass.Modal or WordClass.Auxiliary or WordClass.Preposition;

    private static bool SubordinateBetween(SentenceReading reading, int from, int to)
    {
        for (var i = from + 1; i < to; i++)
        {
            if (reading.Classes[i] is WordClass.Subordinator or WordClass.Relative or WordClass.Comma or WordClass.Quote)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>In "said Algeria had closed" the target is the subject of what follows and no object of "said".</summary>
    private static bool IsSubjectOfNext(Target target)
    {
        var next = target.PhraseLast + 1;
        return next < target.Reading.Count && target.Reading.Classes[next] is WordClass.Be or WordClass.Auxiliary or WordClass.Modal;
    }

    /// <summary>Noun and adjective predicates: "X's crackdown", "crackdown by X", "victim of X", "X is guilty of".</summary>
    private static void ReadNouns(Target target, ulong governor, List<Role> roles)
    {
        var reading = target.Reading;
        foreach (var predicate in reading.Predicates)
        {
            if (!predicate.Frame.IsNoun || reading.Classes[predicate.First] is WordClass.Verb or WordClass.Gerund || target.Masks(predicate.First))
            {
                continue;
            }

            if (predicate.First > target.Last && predicate.First <= target.PhraseLast)
            {
                roles.Add(new Role(RoleKind.Subject, predicate.First, 0, true));
            }
            else if (predicate.First > target.PhraseLast && predicate.First - target.PhraseLast <= 5 && governor == 0 && CopulaBetween(reading, target.PhraseLast, predicate.First))
            {
                roles.Add(new Role(RoleKind.Subject, predicate.First, 0, true));
            }
            else if (governor != 0 && predicate.Last < target.PhraseFirst && target.PhraseFirst - predicate.Last <= 6 && !VerbBetween(reading, predicate.Last, target.PhraseFirst))
            {
                var kind = governor == By ? RoleKind.Subject : governor == Of ? RoleKind.DirectObject : RoleKind.Complement;
                roles.Add(new Role(kind, predicate.First, governor, true));
            }
        }
    }

    private static bool CopulaBetween(SentenceReading reading, int from, int to)
    {
        for (var i = from + 1; i < to; i++)
        {
            if (reading.Classes[i] == WordClass.Be)
            {
                return true;
            }
        }

        return false;
    }

    private static bool VerbBetween(SentenceReading reading, int from, int to)
    {
        for (var i = from + 1; i < to; i++)
        {
            if (reading.Classes[i] is WordClass.Verb or WordClass.Participle or WordClass.Gerund or WordClass.Relative or WordClass.Subordinator or WordClass.Stop)
            {
                return true;
            }
        }

        return false;
    }
}
