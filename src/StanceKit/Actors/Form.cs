namespace StanceKit.Actors;

/// <summary>What a form is for the finder.</summary>
internal enum FormRole
{
    Name,
    Demonym,
    Metonym,

    /// <summary>A leader's full name or an alias as good as it.</summary>
    LeaderName,

    /// <summary>What may follow a title, and stands alone once the leader was introduced.</summary>
    LeaderShort,

    /// <summary>A phrase that holds a name and means something else.</summary>
    Not,
}

/// <summary>How a word of a form must be written in the text.</summary>
internal enum WordCase : byte
{
    Any,
    Initial,
    Capitals,
}

/// <summary>One written form of one actor, ready for the trie.</summary>
internal sealed class Form
{
    public required Actor Actor { get; init; }

    public required FormRole Role { get; init; }

    /// <summary>One per word, hyphens left out.</summary>
    public required WordCase[] Cases { get; init; }

    public Leader? Leader { get; init; }

    public AmbiguousForm? Ambiguous { get; init; }

    /// <summary>Written with a last hyphen ("Franco-"): counts only before one.</summary>
    public bool NeedsHyphen { get; init; }

    public MentionKind Kind => Role switch
    {
        FormRole.Demonym => MentionKind.Demonym,
        FormRole.Metonym => MentionKind.Metonym,
        FormRole.LeaderName or FormRole.LeaderShort => MentionKind.Leader,
        _ => MentionKind.Name,
    };
}
