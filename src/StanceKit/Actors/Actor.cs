using StanceKit.Labels;

namespace StanceKit.Actors;

/// <summary>An entity that one can be for or against.</summary>
/// <remarks>Two actors are the same when their ids are.</remarks>
public sealed class Actor : IEquatable<Actor>
{
    /// <summary>Short stable key, e.g. <c>mali</c>; lower-case letters, digits and hyphens.</summary>
    public required string Id { get; init; }

    /// <summary>The name that is written to CSV, e.g. <c>Mali</c>.</summary>
    public required string Name { get; init; }

    /// <summary>State, armed movement, regional body, ...; free text, empty where not given.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Other names that mean the actor by themselves.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Adjectives and names of people ("Malian", "Malians").</summary>
    public IReadOnlyList<string> Demonyms { get; init; } = [];

    /// <summary>Capital, palace, army, ruling body ("Bamako", "Koulouba Palace").</summary>
    public IReadOnlyList<string> Metonyms { get; init; } = [];

    /// <summary>Heads of state or chiefs with their time in office.</summary>
    public IReadOnlyList<Leader> Leaders { get; init; } = [];

    /// <summary>Named claims about the actor.</summary>
    public IReadOnlyList<Position> Positions { get; init; } = [];

    /// <inheritdoc/>
    public bool Equals(Actor? other) => other is not null && other.Id == Id;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Actor);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>A person who stands for the actor while in office.</summary>
/// <param name="Name">Full name ("Assimi Goïta").</param>
/// <param name="From">First day or year in office, as <c>yyyy</c>, <c>yyyy-MM</c> or <c>yyyy-MM-dd</c>; null for open.</param>
/// <param name="To">Last day or year in office, same forms; null for open.</param>
public sealed record Leader(string Name, string? From, string? To);

/// <summary>A named claim about an actor: a stance, and optionally a topic.</summary>
/// <param name="Name">E.g. <c>pro-Mali sovereignty</c>.</param>
/// <param name="Stance">Favor or against.</param>
/// <param name="Topic">Terms of which at least one must stand in the sentence; empty when the stance alone decides.</param>
public sealed record Position(string Name, Stance Stance, IReadOnlyList<string> Topic);
