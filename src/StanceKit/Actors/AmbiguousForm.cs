namespace StanceKit.Actors;

/// <summary>A form that has other meanings, and what decides for the actor. Every condition given must hold.</summary>
/// <param name="Form">The name, alias, demonym or metonym as it is listed for the actor.</param>
public sealed record AmbiguousForm(string Form)
{
    /// <summary>Single words of which one must stand somewhere in the text; another, unambiguous mention of the actor does as well. Empty: none needed.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>Single words that rule the actor out wherever they stand in the text.</summary>
    public IReadOnlyList<string> Unless { get; init; } = [];

    /// <summary>Single words that rule this occurrence out when they stand within six tokens of it.</summary>
    public IReadOnlyList<string> UnlessNear { get; init; } = [];

    /// <summary>Whether people bear it too: then it does not count beside another capitalised name ("Michael Jordan", "Chad Smith").</summary>
    public bool Person { get; init; }

    /// <summary>Whether it is an ordinary word once a headline is set in capitals ("IS", "FACT"), where it then does not count.</summary>
    public bool NotInCapitals { get; init; }
}
