namespace StanceKit.Actors;

/// <summary>The definite phrases that can stand for an actor: those of its kind and its own.</summary>
internal static class ReferencePhrases
{
    private static readonly Dictionary<string, string[]> ByKind = new()
    {
        [ActorKinds.State] = ["the country", "the nation"],
        [ActorKinds.RegionalBody] = ["the bloc", "the regional bloc", "the regional body", "the regional organisation", "the regional organization", "the grouping"],
        [ActorKinds.InternationalBody] = ["the organisation", "the organization", "the body"],
        [ActorKinds.ArmedMovement] = ["the group", "the movement", "the armed group"],
        [ActorKinds.Organisation] = ["the organisation", "the organization", "the group"],
    };

    /// <summary>All phrases that fit the actor.</summary>
    public static IEnumerable<string> Of(Actor actor) =>
        ByKind.TryGetValue(actor.Kind, out var general) ? actor.Phrases.Concat(general) : actor.Phrases;
}
