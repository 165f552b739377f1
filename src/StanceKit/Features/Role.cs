namespace StanceKit.Features;

/// <summary>What part a target plays for a predicate.</summary>
public enum RoleKind
{
    /// <summary>Who does it, in the active or after "by"; the possessor of a noun predicate.</summary>
    Subject,

    /// <summary>Whom it is done to; the subject of a passive; "of X" after a noun predicate.</summary>
    DirectObject,

    /// <summary>A complement with a preposition.</summary>
    Complement,
}

/// <summary>A target's role for one word of the sentence.</summary>
/// <param name="Kind">Which part.</param>
/// <param name="Token">Index of the predicate's first token.</param>
/// <param name="Preposition">Hash of the preposition of a complement, else 0.</param>
/// <param name="Direct">Whether the role was read from the target's own clause without help (coordination, relative clause).</param>
internal readonly record struct Role(RoleKind Kind, int Token, ulong Preposition, bool Direct);
