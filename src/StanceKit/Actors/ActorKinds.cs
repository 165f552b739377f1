namespace StanceKit.Actors;

/// <summary>The kinds of actors that StanceKit knows definite phrases for. Any other text is a kind as well; it only has no phrases of its own.</summary>
public static class ActorKinds
{
    /// <summary>A state: "the country", "the nation".</summary>
    public const string State = "state";

    /// <summary>A group of states: "the bloc", "the regional bloc".</summary>
    public const string RegionalBody = "regional-body";

    /// <summary>A body of the whole world ("the world body" is left to <see cref="Actor.Phrases"/>).</summary>
    public const string InternationalBody = "international-body";

    /// <summary>An armed movement, state-backed or not: "the group", "the movement".</summary>
    public const string ArmedMovement = "armed-movement";

    /// <summary>A non-governmental organisation: "the organisation".</summary>
    public const string Organisation = "organisation";
}
