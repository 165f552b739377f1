namespace StanceKit.Clauses;

/// <summary>What part a phrase plays for a predicate.</summary>
public enum RoleKind
{
    /// <summary>Who does it, in the active or after "by"; the owner of a noun predicate.</summary>
    Subject,

    /// <summary>Whom it is done to; the subject of a passive; "of X" after a noun predicate.</summary>
    DirectObject,

    /// <summary>A complement with a preposition.</summary>
    Complement,

    /// <summary>What the phrase is said to be: copula, apposition, "as", adjective in front.</summary>
    Is,
}

/// <summary>A phrase's part in one predicate.</summary>
/// <param name="Kind">Which part.</param>
/// <param name="First">Index of the predicate's main token.</param>
/// <param name="Last">Index of the predicate's last token.</param>
/// <param name="Phrase">Index of the noun phrase.</param>
/// <param name="Preposition">Hash of the preposition of a complement, else 0.</param>
/// <param name="Other">Index of the phrase on the predicate's other side (object for a subject, subject for an object), -1 for none.</param>
/// <param name="Traits">Denied, supposed, lent by a light verb.</param>
internal readonly record struct Argument(RoleKind Kind, int First, int Last, int Phrase, ulong Preposition, int Other, ArgumentTraits Traits);

/// <summary>What qualifies an argument.</summary>
[Flags]
internal enum ArgumentTraits
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The predicate is denied.</summary>
    Negated = 1,

    /// <summary>The predicate is only supposed.</summary>
    Supposed = 2,

    /// <summary>The predicate is a noun or adjective.</summary>
    Nominal = 4,
}
