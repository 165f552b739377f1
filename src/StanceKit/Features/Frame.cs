namespace StanceKit.Features;

/// <summary>Traits of a predicate.</summary>
[Flags]
public enum FrameTraits
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Introduces a source's words.</summary>
    Report = 1,

    /// <summary>Presupposes that what it governs is true.</summary>
    Factive = 2,

    /// <summary>Casts doubt on what it governs.</summary>
    Doubt = 4,

    /// <summary>Flips what it governs.</summary>
    Negate = 8,

    /// <summary>The object is blamed by the subject.</summary>
    Accuse = 16,

    /// <summary>The object is praised by the subject.</summary>
    Praise = 32,

    /// <summary>The object is hurt by the subject.</summary>
    Harm = 64,

    /// <summary>The object is helped by the subject.</summary>
    Help = 128,

    /// <summary>The subject is hurt and not to blame.</summary>
    Suffer = 256,

    /// <summary>The subject wins.</summary>
    Win = 512,

    /// <summary>The subject loses.</summary>
    Lose = 1024,
}

/// <summary>What a predicate says of those who stand in its roles: values from -2 (worse) to 2 (better), as in the labelling guide's degrees.</summary>
/// <param name="IsNoun">Whether the predicate is a noun or adjective, so that its doer stands in a possessive or after "by".</param>
/// <param name="OfSubject">Of its subject.</param>
/// <param name="OfObject">Of its direct object.</param>
/// <param name="Complements">Of its complements, by hash of the preposition.</param>
/// <param name="Traits">Its traits.</param>
public sealed record Frame(bool IsNoun, int OfSubject, int OfObject, IReadOnlyDictionary<ulong, int> Complements, FrameTraits Traits);
