using System.Collections.Frozen;

namespace StanceKit.Actors;

/// <summary>Reads phrases that name an actor by its relation to another: "its northern neighbor", "the former colonial power".</summary>
internal sealed class RelationPhrases(ActorRegistry registry)
{
    private const int SentencesBack = 2;

    private static readonly FrozenSet<string> Determiners = Subjects.Set("its", "their", "the", "s", "our", "his");
    private static readonly FrozenSet<string> Neighbor = Subjects.Set("neighbor", "neighbour");
    private static readonly FrozenSet<string> Powers = Subjects.Set("power", "ruler", "master", "coloniser", "colonizer", "rulers", "masters");

    /// <summary>What the phrase at a token ends with and means; null where no such phrase stands there, no actor where it is open.</summary>
    public (int End, Actor? Actor)? Read(in TokenView view, int token, Discourse discourse)
    {
        if (!view.IsWord(token + 1) || !Subjects.Has(Determiners, view[token]))
        {
            return null;
        }

        if (Direction(view[token + 1]) is { } direction && view.IsWord(token + 2) && Subjects.Has(Neighbor, view[token + 2]))
        {
            return (token + 3, Only(discourse, actor => actor.Neighbors.TryGetValue(direction, out var ids) ? ids : []));
        }

        var end = FormerPowerEnd(view, token + 1);
        return end > 0 ? (end, Only(discourse, actor => actor.FormerPowers)) : null;
    }

    private static int FormerPowerEnd(in TokenView view, int token)
    {
        if (!view[token].Equals("former", StringComparison.OrdinalIgnoreCase) || !view.IsWord(token + 1))
        {
            return 0;
        }

        if (Subjects.Has(Powers, view[token + 1]) && view[token + 1].StartsWith("coloni", StringComparison.OrdinalIgnoreCase))
        {
            return token + 2;
        }

        var isColonial = view[token + 1].Equals("colonial", StringComparison.OrdinalIgnoreCase);
        return isColonial && view.IsWord(token + 2) && Subjects.Has(Powers, view[token + 2]) ? token + 3 : 0;
    }

    /// <summary>The one actor that stands in the relation to an actor of the nearest sentence.</summary>
    private Actor? Only(Discourse discourse, Func<Actor, IReadOnlyList<string>> related)
    {
        var found = discourse.NearestSentence(SentencesBack).SelectMany(related).Distinct().Select(registry.Find).OfType<Actor>().ToList();
        if (found.Count <= 1)
        {
            return found.FirstOrDefault();
        }

        var known = found.Where(discourse.Knows).Take(2).ToList();
        return known.Count == 1 ? known[0] : null;
    }

    private static string? Direction(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[WordFold.MaxLength];
        var length = WordFold.Fold(word, folded);
        return length <= 0 ? null : folded[..length] switch
        {
            "northern" => "north",
            "southern" => "south",
            "eastern" => "east",
            "western" => "west",
            _ => null,
        };
    }
}
