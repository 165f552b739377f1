namespace StanceKit.Clauses;

/// <summary>A target's part in one predicate.</summary>
/// <param name="Kind">Which part.</param>
/// <param name="First">Index of the predicate's main token.</param>
/// <param name="Last">Index of the predicate's last token.</param>
/// <param name="Preposition">Hash of the preposition of a complement, else 0.</param>
/// <param name="Other">Index of the phrase on the predicate's other side, -1 for none.</param>
/// <param name="Traits">Denied, supposed, nominal.</param>
internal readonly record struct Role(RoleKind Kind, int First, int Last, ulong Preposition, int Other, ArgumentTraits Traits)
{
    /// <summary>Whether the predicate is denied.</summary>
    public bool IsNegated => (Traits & ArgumentTraits.Negated) != 0;

    /// <summary>Whether the predicate is only supposed.</summary>
    public bool IsSupposed => (Traits & ArgumentTraits.Supposed) != 0;

    /// <summary>Whether the predicate is a noun or adjective.</summary>
    public bool IsNominal => (Traits & ArgumentTraits.Nominal) != 0;
}
