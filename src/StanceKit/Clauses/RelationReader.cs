using StanceKit.Features;

namespace StanceKit.Clauses;

/// <summary>Says of each word of a sentence how it stands to a target.</summary>
internal static class RelationReader
{
    /// <summary>One relation per token.</summary>
    public static Relation[] Read(Target target)
    {
        var reading = target.Reading;
        var relations = new Relation[reading.Count];
        var clause = reading.Clauses[target.First];
        for (var i = 0; i < relations.Length; i++)
        {
            var near = reading.Clauses[i] == clause;
            relations[i] = i < target.First ? (near ? Relation.NearBefore : Relation.Before) : near ? Relation.NearBehind : Relation.Behind;
        }

        MarkReporting(target, relations);
        MarkBeside(target, relations);
        foreach (var role in target.Roles)
        {
            MarkOther(reading, role, relations);
        }

        foreach (var role in target.Roles)
        {
            MarkPredicate(role, relations);
        }

        for (var i = target.PhraseFirst; i <= target.PhraseLast; i++)
        {
            relations[i] = Relation.Phrase;
        }

        return relations;
    }

    private static void MarkReporting(Target target, Relation[] relations)
    {
        foreach (var predicate in target.Reading.Predicates)
        {
            if (!predicate.Frame.IsNoun && (predicate.Frame.Traits & FrameTraits.Report) != 0)
            {
                for (var i = predicate.First; i <= predicate.Last; i++)
                {
                    relations[i] = Relation.Reporting;
                }
            }
        }
    }

    /// <summary>Other phrases that take part in a predicate of the target.</summary>
    private static void MarkBeside(Target target, Relation[] relations)
    {
        var reading = target.Reading;
        foreach (var role in target.Roles)
        {
            foreach (var argument in reading.Arguments)
            {
                if (argument.First == role.First && argument.Phrase != target.Phrase)
                {
                    Mark(reading.Phrases[argument.Phrase], Relation.Beside, relations);
                }
            }
        }
    }

    private static void MarkOther(SentenceReading reading, Role role, Relation[] relations)
    {
        if (role.Other >= 0 && role.Kind != RoleKind.Is)
        {
            Mark(reading.Phrases[role.Other], role.Kind == RoleKind.Subject ? Relation.Patient : Relation.Agent, relations);
        }
    }

    private static void MarkPredicate(Role role, Relation[] relations)
    {
        var relation = role.Kind switch
        {
            RoleKind.Subject => Relation.Done,
            RoleKind.DirectObject => Relation.Suffered,
            RoleKind.Is => Relation.Said,
            _ => Relation.Complemented,
        };
        for (var i = role.First; i <= role.Last; i++)
        {
            relations[i] = relation;
        }
    }

    private static void Mark(NounPhrase phrase, Relation relation, Relation[] relations)
    {
        for (var i = phrase.First; i <= phrase.Last; i++)
        {
            relations[i] = relation;
        }
    }
}
