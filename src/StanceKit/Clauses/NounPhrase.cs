namespace StanceKit.Clauses;

/// <summary>A noun phrase of a sentence: a stretch of tokens without its complements ("the corrupt government" of "the corrupt government of Chad").</summary>
internal sealed class NounPhrase(int first, int last, int head)
{
    /// <summary>Index of its first token.</summary>
    public int First { get; } = first;

    /// <summary>Index of its last token.</summary>
    public int Last { get; } = last;

    /// <summary>Index of the token that the phrase is about, usually its last noun or name.</summary>
    public int Head { get; } = head;

    /// <summary>Hash of the preposition that governs it, 0 for none.</summary>
    public ulong Preposition { get; set; }

    /// <summary>Index of the phrase that owns it ("Mali" of "Mali's army"), -1 for none.</summary>
    public int Owner { get; set; } = -1;

    /// <summary>Index of the phrase that it is coordinated with and shares its roles, -1 for none.</summary>
    public int Conjunct { get; set; } = -1;

    /// <summary>Index of the phrase that it renames ("Niger, an ally"), -1 for none.</summary>
    public int Renames { get; set; } = -1;

    /// <summary>Index of the phrase in front that describes it ("A victim of two coups, Guinea ..."), -1 for none.</summary>
    public int Describer { get; set; } = -1;

    /// <summary>Whether it is such a description and no party of its own.</summary>
    public bool IsFronted { get; set; }

    /// <summary>Whether it only says when ("last week", "Monday").</summary>
    public bool IsTime { get; set; }

    /// <summary>Whether it denies what is said of it ("no country", "nobody").</summary>
    public bool IsNegative { get; set; }

    /// <summary>Whether it owns the phrase behind it.</summary>
    public bool IsOwner { get; set; }

    /// <summary>Index of the verb group whose subject it is in a finite clause, -1 while it is none.</summary>
    public int FiniteVerb { get; set; } = -1;

    /// <summary>Index of the verb group whose object it is, -1 for none.</summary>
    public int ObjectOf { get; set; } = -1;
}
