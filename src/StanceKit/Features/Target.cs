using StanceKit.Clauses;
using StanceKit.Text;

namespace StanceKit.Features;

/// <summary>One mention in a sentence that was read: the tokens that are masked, the noun phrase around them, and its roles.</summary>
public sealed class Target
{
    private Relation[]? _relations;

    private Target(SentenceReading reading, int first, int last)
    {
        Reading = reading;
        First = first;
        Last = last;
        Phrase = RoleReader.Read(reading, first, last, Roles, IndirectRoles);
        PhraseFirst = Phrase < 0 ? first : Math.Min(first, reading.Phrases[Phrase].First);
        PhraseLast = Phrase < 0 ? last : Math.Max(last, EndOf(reading, Phrase));
    }

    /// <summary>The sentence.</summary>
    public SentenceReading Reading { get; }

    /// <summary>Index of the mention's first token.</summary>
    public int First { get; }

    /// <summary>Index of the mention's last token.</summary>
    public int Last { get; }

    /// <summary>Index of the noun phrase that the mention stands in, -1 where it stands in none.</summary>
    internal int Phrase { get; }

    /// <summary>First token of the noun phrase around the mention.</summary>
    internal int PhraseFirst { get; }

    /// <summary>Last token of the noun phrase around the mention, with what it owns.</summary>
    internal int PhraseLast { get; }

    /// <summary>What the target itself does, suffers or is, in the order of the predicates.</summary>
    internal List<Role> Roles { get; } = new(6);

    /// <summary>The roles of what belongs to it.</summary>
    internal List<Role> IndirectRoles { get; } = new(2);

    /// <summary>How each word of the sentence stands to the target.</summary>
    internal Relation[] Relations => _relations ??= RelationReader.Read(this);

    /// <summary>The target whose mention stands in <paramref name="mention"/> (offsets of the reading's text).</summary>
    /// <exception cref="ArgumentException">No token of the sentence overlaps the mention.</exception>
    public static Target At(SentenceReading reading, TextSpan mention)
    {
        var (first, last) = reading.TokensIn(mention);
        return first < 0
            ? throw new ArgumentException($"No token of the sentence stands at {mention.Start}-{mention.End}.", nameof(mention))
            : new Target(reading, first, last);
    }

    /// <summary>How many places a token stands before (below 0) or behind (above 0) the mention; 0 inside it or in a name that it is part of.</summary>
    internal int Distance(int token) =>
        token < First ? Reading.Places[token] - Reading.Places[First] : token > Last ? Reading.Places[token] - Reading.Places[Last] : 0;

    /// <summary>Whether a token belongs to the mention, which no feature may read.</summary>
    internal bool Masks(int token) => token >= First && token <= Last;

    private static int EndOf(SentenceReading reading, int p) =>
        reading.Phrases[p].IsOwner && p + 1 < reading.Phrases.Count && reading.Phrases[p + 1].Owner == p ? reading.Phrases[p + 1].Last : reading.Phrases[p].Last;
}
