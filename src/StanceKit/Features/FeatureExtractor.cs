using StanceKit.Features.Families;

namespace StanceKit.Features;

/// <summary>Turns a target into features: the families of a recipe, one after another, each scaled to its weight.</summary>
/// <remarks>Each family's features are divided by the square root of how many there are, so that long sentences do not shout.</remarks>
public sealed class FeatureExtractor
{
    private readonly (IFeatureFamily Family, float Weight)[] _families;

    /// <summary>Creates an extractor of the named families.</summary>
    /// <param name="weights">Family name to weight, above 0.</param>
    /// <exception cref="ArgumentException">A family is not known.</exception>
    public FeatureExtractor(IEnumerable<KeyValuePair<string, float>> weights)
    {
        _families = [.. weights.Where(pair => pair.Value > 0).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (Find(pair.Key), pair.Value))];
    }

    /// <summary>All families that can be named.</summary>
    public static IReadOnlyList<IFeatureFamily> Known { get; } =
    [
        new NearWords(), new SentenceWords(), new RoleWords(), new FrameEffects(), new PolaritySums(), new MeaningWords(), new RelationWords(), new WordParts(), new VoiceSigns(), new Shape(),
    ];

    /// <summary>Replaces the content of <paramref name="features"/> by the target's features.</summary>
    public void Extract(Target target, FeatureVector features)
    {
        features.Clear();
        foreach (var (family, weight) in _families)
        {
            var first = features.Features.Count;
            family.Extract(target, features);
            var count = features.Features.Count - first;
            if (count > 0)
            {
                features.Scale(first, weight / MathF.Sqrt(count));
            }
        }
    }

    private static IFeatureFamily Find(string name) =>
        Known.FirstOrDefault(family => family.Name == name)
        ?? throw new ArgumentException($"The feature family '{name}' is not known. Use one of {string.Join(", ", Known.Select(family => family.Name))}.", nameof(name));
}
