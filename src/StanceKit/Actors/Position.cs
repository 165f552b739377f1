using StanceKit.Labels;

namespace StanceKit.Actors;

/// <summary>A named claim about an actor: a stance, and optionally a topic.</summary>
/// <param name="Name">E.g. <c>pro-Mali sovereignty</c>.</param>
/// <param name="Stance">Favor or against.</param>
/// <param name="Topic">Terms of which at least one must stand in the sentence; empty when the stance alone decides.</param>
public sealed record Position(string Name, Stance Stance, IReadOnlyList<string> Topic);
