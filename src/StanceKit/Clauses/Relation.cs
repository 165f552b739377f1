namespace StanceKit.Clauses;

/// <summary>How a word of the sentence stands to the target.</summary>
internal enum Relation
{
    /// <summary>In another clause, before the target.</summary>
    Before,

    /// <summary>In another clause, behind the target.</summary>
    Behind,

    /// <summary>In the target's clause, before it, without a known part.</summary>
    NearBefore,

    /// <summary>In the target's clause, behind it, without a known part.</summary>
    NearBehind,

    /// <summary>In the target's noun phrase, or owned by it.</summary>
    Phrase,

    /// <summary>What the target is said to be.</summary>
    Said,

    /// <summary>What the target does.</summary>
    Done,

    /// <summary>What is done to the target.</summary>
    Suffered,

    /// <summary>A predicate that the target complements.</summary>
    Complemented,

    /// <summary>The other side of what the target does.</summary>
    Patient,

    /// <summary>The other side of what is done to the target.</summary>
    Agent,

    /// <summary>A further part of a predicate of the target.</summary>
    Beside,

    /// <summary>The verb or source that reports the target's clause.</summary>
    Reporting,
}
