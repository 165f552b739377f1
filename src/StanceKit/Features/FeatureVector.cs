namespace StanceKit.Features;

/// <summary>One feature of a target in its sentence.</summary>
/// <param name="Key">Hash of what the feature says; weights are stored under it.</param>
/// <param name="Value">How strongly it holds; 0 is the same as absent.</param>
/// <param name="Anchor">Index of the token in the sentence that the feature is read from, or -1 when it is read from the sentence as a whole.</param>
public readonly record struct Feature(uint Key, float Value, int Anchor);

/// <summary>The features of one target in one sentence, collected family by family.</summary>
/// <remarks>A key may come up several times (once per anchor); its values add up, as in every linear score.</remarks>
public sealed class FeatureVector
{
    private readonly List<Feature> _features = new(512);

    /// <summary>The features in the order in which they were found.</summary>
    public IReadOnlyList<Feature> Features => _features;

    /// <summary>The same without a detour.</summary>
    internal ReadOnlySpan<Feature> Span => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_features);

    /// <summary>Forgets all features, keeping the memory.</summary>
    public void Clear() => _features.Clear();

    /// <summary>Adds a feature made of <paramref name="hash"/>; a value of 0 is not kept.</summary>
    public void Add(ulong hash, float value, int anchor)
    {
        if (value != 0)
        {
            _features.Add(new Feature(FeatureHash.Fold(hash), value, anchor));
        }
    }

    /// <summary>Multiplies the values of all features from <paramref name="first"/> on.</summary>
    internal void Scale(int first, float factor)
    {
        foreach (ref var feature in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_features)[first..])
        {
            feature = feature with { Value = feature.Value * factor };
        }
    }
}
