namespace StanceKit.Actors;

/// <summary>An entity that one can be for or against.</summary>
/// <remarks>Two actors are the same when their ids are.</remarks>
public sealed class Actor : IEquatable<Actor>
{
    /// <summary>Short stable key, e.g. <c>mali</c>; lower-case letters, digits and hyphens.</summary>
    public required string Id { get; init; }

    /// <summary>The name that is written to CSV, e.g. <c>Mali</c>.</summary>
    public required string Name { get; init; }

    /// <summary>State, armed movement, regional body, ...; free text, empty where not given. See <see cref="ActorKinds"/> for the kinds that definite phrases are known for.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Other names that mean the actor by themselves.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Adjectives and names of people ("Malian"); a plural in -s is understood. One that ends in a hyphen ("Franco-") counts only before a hyphen.</summary>
    public IReadOnlyList<string> Demonyms { get; init; } = [];

    /// <summary>Capital, palace, army, ruling body ("Bamako", "Koulouba Palace").</summary>
    public IReadOnlyList<string> Metonyms { get; init; } = [];

    /// <summary>Heads of state or chiefs with their time in office.</summary>
    public IReadOnlyList<Leader> Leaders { get; init; } = [];

    /// <summary>Named claims about the actor.</summary>
    public IReadOnlyList<Position> Positions { get; init; } = [];

    /// <summary>Phrases that contain or equal a form of the actor and do not mean it ("Niger Delta", "Paris Agreement").</summary>
    public IReadOnlyList<string> Not { get; init; } = [];

    /// <summary>Forms that mean the actor only on evidence.</summary>
    public IReadOnlyList<AmbiguousForm> Ambiguous { get; init; } = [];

    /// <summary>Definite phrases that can stand for the actor once it was named ("the junta"), beside those of its kind.</summary>
    public IReadOnlyList<string> Phrases { get; init; } = [];

    /// <summary>Ids of neighbors by direction (<c>north</c>, <c>south</c>, <c>east</c>, <c>west</c>), for "its northern neighbor".</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Neighbors { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Ids of former colonial powers, for "the former colonial power".</summary>
    public IReadOnlyList<string> FormerPowers { get; init; } = [];

    /// <inheritdoc/>
    public bool Equals(Actor? other) => other is not null && other.Id == Id;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Actor);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
