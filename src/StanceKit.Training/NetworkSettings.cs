namespace StanceKit.Training;

/// <summary>How the word network is trained.</summary>
public sealed record NetworkSettings
{
    /// <summary>What its scores are multiplied by beside the linear ones; 0 trains none.</summary>
    public double Weight { get; init; } = 0.35;

    /// <summary>Size of the vectors, a multiple of 16 up to 64.</summary>
    public int Hidden { get; init; } = 64;

    /// <summary>Networks that are trained apart and put side by side; the size is shared among them. More of them are steadier, each of them is smaller.</summary>
    public int Members { get; init; } = 2;

    /// <summary>Passes over the rows, 1 or more.</summary>
    public int Epochs { get; init; } = 10;

    /// <summary>Step size at the start, above 0; it falls to 0 in a straight line.</summary>
    public float Rate { get; init; } = 0.01f;

    /// <summary>Share of hidden units that a step leaves out, 0 to below 1.</summary>
    public float HiddenDropout { get; init; } = 0.5f;

    /// <summary>Share of attributes that a step leaves out, 0 to below 1.</summary>
    public float AttributeDropout { get; init; } = 0.4f;

    /// <summary>Words in which an attribute must occur to be kept, 1 or more.</summary>
    public int MinimumWords { get; init; } = 3;

    internal string? Fault() =>
        Weight is < 0 or > 10 ? "network.weight must be from 0 to 10"
        : Hidden is < 1 or > Models.WordNetwork.MostHidden || Hidden % Models.WordVectors.Block != 0 ? $"network.hidden must be a multiple of {Models.WordVectors.Block} up to {Models.WordNetwork.MostHidden}"
        : Members < 1 || Hidden % Members != 0 ? "network.members must be 1 or more and divide network.hidden"
        : Epochs < 1 ? "network.epochs must be 1 or more"
        : Rate is <= 0 or > 1 ? "network.rate must be above 0 and at most 1"
        : HiddenDropout is < 0 or >= 1 || AttributeDropout is < 0 or >= 1 ? "network dropouts must be from 0 to below 1"
        : MinimumWords < 1 ? "network.minimum_words must be 1 or more"
        : null;
}
