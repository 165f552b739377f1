using StanceKit.Labels;

namespace StanceKit.Actors;

/// <summary>Which configured positions a stance amounts to: the stance must be the position's, and its topic, if any, must come up.</summary>
public static class PositionReader
{
    /// <summary>Names of the positions that a sentence takes on an actor, in the registry's order.</summary>
    public static IReadOnlyList<string> Read(Actor actor, Stance stance, ReadOnlySpan<char> sentence)
    {
        List<string>? found = null;
        foreach (var position in actor.Positions)
        {
            if (position.Stance == stance && (position.Topic.Count == 0 || MentionsAny(sentence, position.Topic)))
            {
                (found ??= []).Add(position.Name);
            }
        }

        return found ?? (IReadOnlyList<string>)[];
    }

    private static bool MentionsAny(ReadOnlySpan<char> sentence, IReadOnlyList<string> terms)
    {
        foreach (var term in terms)
        {
            if (Mentions(sentence, term))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a term begins at a word boundary; its end may carry an ending ("partner" finds "partners").</summary>
    private static bool Mentions(ReadOnlySpan<char> sentence, string term)
    {
        for (var from = 0; from + term.Length <= sentence.Length;)
        {
            var at = sentence[from..].IndexOf(term, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
            {
                return false;
            }

            at += from;
            if (at == 0 || !char.IsLetterOrDigit(sentence[at - 1]))
            {
                return true;
            }

            from = at + 1;
        }

        return false;
    }
}
