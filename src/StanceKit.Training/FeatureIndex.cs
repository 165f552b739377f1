namespace StanceKit.Training;

/// <summary>The features that a training run keeps, numbered in ascending order of their keys.</summary>
public sealed class FeatureIndex
{
    private readonly uint[] _keys;
    private readonly Dictionary<uint, int> _places;
    private readonly IReadOnlySet<uint> _exempt;

    private FeatureIndex(uint[] keys, IReadOnlySet<uint> exempt)
    {
        _keys = keys;
        _exempt = exempt;
        _places = new Dictionary<uint, int>(keys.Length);
        for (var i = 0; i < keys.Length; i++)
        {
            _places[keys[i]] = i;
        }
    }

    /// <summary>Number of features.</summary>
    public int Count => _keys.Length;

    /// <summary>The features that occur in at least <paramref name="minimumRows"/> examples.</summary>
    /// <param name="examples">The training examples.</param>
    /// <param name="minimumRows">1 or more.</param>
    /// <param name="exempt">Keys whose values are never scaled, null for none.</param>
    public static FeatureIndex Of(IEnumerable<Example> examples, int minimumRows, IReadOnlySet<uint>? exempt = null)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var key in examples.SelectMany(example => example.Keys))
        {
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }

        return new FeatureIndex([.. counts.Where(pair => pair.Value >= minimumRows).Select(pair => pair.Key).Order()], exempt ?? new HashSet<uint>());
    }

    /// <summary>Number of a key, -1 when it is not kept.</summary>
    public int Find(uint key) => _places.TryGetValue(key, out var place) ? place : -1;

    /// <summary>Whether the feature's values are left as they are.</summary>
    public bool IsExempt(int place) => _exempt.Contains(_keys[place]);

    /// <summary>The key with a number.</summary>
    public uint KeyAt(int place) => _keys[place];
}
