using System.Collections.Frozen;
using StanceKit.Text;

namespace StanceKit.Actors;

/// <summary>A rough reading of where a sentence's subject stands.</summary>
internal static class Subjects
{
    private const int LatestSubject = 5;

    private static readonly FrozenSet<string> Openers = Set("but", "and", "yet", "also", "later", "meanwhile", "however", "still", "then", "instead", "today", "now");

    /// <summary>Nouns that make the definite phrase before them a mere adjective, and prepositions of belonging.</summary>
    private static readonly FrozenSet<string> NounsAfter = Set("music", "stage", "stages", "side", "club", "house", "chat", "phase", "winners", "leaders", "of", "code", "singer");

    private static readonly FrozenSet<string> Prepositions = Set("in", "on", "at", "for", "with", "from", "to", "by", "against", "between", "near", "outside", "across", "over", "under", "of", "into", "since", "after", "before", "as");

    /// <summary>Whether a sentence begins at the token, a linking word and quotation marks passed over.</summary>
    public static bool IsOpening(in TokenView view, int first, int token)
    {
        for (var i = first; i < token; i++)
        {
            var passes = view.Tokens[i].Kind == TokenKind.Quote || view.IsMark(i, ',') || (view.IsWord(i) && Has(Openers, view[i]));
            if (!passes)
            {
                return false;
            }
        }

        return token - first <= 3;
    }

    /// <summary>Whether a mention reads as the subject: near the beginning, after no preposition, before a lower-case word and not possessive.</summary>
    public static bool IsSubject(in TokenView view, int first, int token, Mention mention)
    {
        if (token - first > LatestSubject)
        {
            return false;
        }

        for (var i = first; i < token; i++)
        {
            if (view.IsMark(i, ',') || (view.IsWord(i) && Has(Prepositions, view[i])))
            {
                return false;
            }
        }

        var next = token;
        while (next < view.Tokens.Length && view.Tokens[next].Start < mention.Span.End)
        {
            next++;
        }

        return mention.Kind is MentionKind.Demonym
            ? false
            : next < view.Tokens.Length && (view.IsMark(next, ',') || (view.IsWord(next) && !view.StartsUpper(next)));
    }

    /// <summary>Whether the word goes on with a noun, so that the phrase before it means something else.</summary>
    public static bool ContinuesNoun(in TokenView view, int token) => view.IsWord(token) && Has(NounsAfter, view[token]);

    /// <summary>Whether the set has the word, in any case.</summary>
    public static bool Has(FrozenSet<string> set, ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[WordFold.MaxLength];
        var length = WordFold.Fold(word, folded);
        return length > 0 && set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(folded[..length]);
    }

    /// <summary>A set of folded words.</summary>
    public static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet();
}
