using StanceKit.Text;

namespace StanceKit.Features;

/// <summary>One mention in a sentence that was read: the tokens that are masked, the noun phrase around them, and its roles.</summary>
public sealed class Target
{
    private static readonly ulong Of = FeatureHash.OfWord("of");

    private Target(SentenceReading reading, int first, int last)
    {
        Reading = reading;
        First = first;
        Last = last;
        PhraseFirst = ExtendOverPart(reading, ExtendLeft(reading, first));
        PhraseLast = ExtendRight(reading, last);
        Roles = RoleReader.Read(this);
    }

    /// <summary>The sentence.</summary>
    public SentenceReading Reading { get; }

    /// <summary>Index of the mention's first token.</summary>
    public int First { get; }

    /// <summary>Index of the mention's last token.</summary>
    public int Last { get; }

    /// <summary>First token of the noun phrase around the mention.</summary>
    internal int PhraseFirst { get; }

    /// <summary>Last token of the noun phrase around the mention.</summary>
    internal int PhraseLast { get; }

    /// <summary>The mention's roles, nearest predicate first.</summary>
    internal IReadOnlyList<Role> Roles { get; }

    /// <summary>The target whose mention stands in <paramref name="mention"/> (offsets of the reading's text).</summary>
    /// <exception cref="ArgumentException">No token of the sentence overlaps the mention.</exception>
    public static Target At(SentenceReading reading, TextSpan mention)
    {
        var first = -1;
        var last = -1;
        for (var i = 0; i < reading.Count; i++)
        {
            if (reading.Tokens[i].Start < mention.End && mention.Start < reading.Tokens[i].End)
            {
                first = first < 0 ? i : first;
                last = i;
            }
        }

        return first < 0
            ? throw new ArgumentException($"No token of the sentence stands at {mention.Start}-{mention.End}.", nameof(mention))
            : new Target(reading, first, last);
    }

    /// <summary>Whether a token belongs to the mention, which no feature may read.</summary>
    internal bool Masks(int token) => token >= First && token <= Last;

    private static int ExtendLeft(SentenceReading reading, int first)
    {
        var i = first;
        while (i > 0 && first - i < 4 && reading.Classes[i - 1] is WordClass.Content or WordClass.Name or WordClass.Determiner or WordClass.Number)
        {
            i--;
            if (reading.Classes[i] == WordClass.Determiner && reading.Tokens[i].Kind != TokenKind.Possessive)
            {
                break;
            }
        }

        return i;
    }

    /// <summary>"soldiers of X" and "the government of X" act as X does, so the phrase begins with them.</summary>
    private static int ExtendOverPart(SentenceReading reading, int first) =>
        first >= 2 && reading.Words[first - 1] == Of && FunctionWords.IsPartOfState(reading.Lemmas[first - 2]) ? ExtendLeft(reading, first - 2) : first;

    private static int ExtendRight(SentenceReading reading, int last)
    {
        var i = last;
        while (i + 1 < reading.Count && i - last < 4)
        {
            var next = reading.Classes[i + 1];
            var possessive = reading.Tokens[i + 1].Kind == TokenKind.Possessive;
            var hyphen = next == WordClass.Mark && reading.Text[reading.Tokens[i + 1].Start] == '-';
            if (!(next is WordClass.Content or WordClass.Name || possessive || hyphen))
            {
                break;
            }

            i++;
        }

        return i;
    }
}
