using System.Collections.Frozen;

namespace StanceKit.Actors;

/// <summary>Which pronoun can stand for which subject.</summary>
internal static class Pronouns
{
    /// <summary>Verbs that a state or body does; "it is", "it takes" and the like mean nothing in particular.</summary>
    private static readonly FrozenSet<string> Deeds = Subjects.Set(
        "said", "says", "added", "adds", "accused", "accuses", "called", "calls", "condemned", "condemns", "denounced", "denounces", "warned", "warns", "urged", "urges",
        "rejected", "rejects", "announced", "announces", "denied", "denies", "demanded", "demands", "expelled", "expels", "suspended", "suspends", "recalled", "summoned",
        "declared", "declares", "insists", "insisted", "vowed", "vows", "claimed", "claims", "accepted", "refused", "refuses", "imposed", "lifted", "sent", "sends", "signed",
        "withdrew", "supported", "supports", "backed", "backs", "criticised", "criticized", "praised", "blamed", "blames", "described", "stressed", "argued", "argues", "told",
        "pledged", "promised", "threatened", "launched", "seized", "cut", "severed", "broke", "closed", "reopened", "hosted", "hosts", "opposes", "opposed", "wants", "wanted",
        "also", "has", "had", "did", "does", "joined", "left", "quit", "responded", "replied", "ordered", "banned", "agreed", "plans", "hopes", "reiterated", "noted");

    /// <summary>Whether the word at a token is a pronoun for this subject and goes on as such.</summary>
    public static bool Fits(in TokenView view, int token, SubjectOfSentence subject)
    {
        if (!view.IsWord(token) || subject.Shared)
        {
            return false;
        }

        var word = view[token];
        if (subject.IsLeader)
        {
            // A person's own pronoun; "she" is only known where the registry says so.
            var expected = subject.Actor.Leaders.All(l => l.She) ? "she" : subject.Actor.Leaders.Any(l => l.She) ? "" : "he";
            return word.Equals(expected, StringComparison.OrdinalIgnoreCase);
        }

        var isThing = word.Equals("it", StringComparison.OrdinalIgnoreCase);
        var isGroup = subject.Actor.Kind != ActorKinds.State && word.Equals("they", StringComparison.OrdinalIgnoreCase);
        return (isThing || isGroup) && view.IsWord(token + 1) && Subjects.Has(Deeds, view[token + 1]);
    }
}
