namespace StanceKit.Training;

/// <summary>The columns that a training run fits: each kept feature once for all registers, and once more for each register that it is frequent enough in.</summary>
public sealed class FeatureIndex
{
    private readonly uint[] _keys;
    private readonly Dictionary<uint, int> _numbers;
    private readonly int[] _columns;
    private readonly IReadOnlySet<uint> _exempt;

    private FeatureIndex(uint[] keys, int[] columns, int count, int registers, IReadOnlySet<uint> exempt)
    {
        _keys = keys;
        _columns = columns;
        _exempt = exempt;
        Count = count;
        Registers = registers;
        _numbers = new Dictionary<uint, int>(keys.Length);
        for (var i = 0; i < keys.Length; i++)
        {
            _numbers[keys[i]] = i;
        }
    }

    /// <summary>Number of columns.</summary>
    public int Count { get; }

    /// <summary>Number of registers; with one there are no columns but the common ones.</summary>
    public int Registers { get; }

    /// <summary>The kept features, ascending.</summary>
    public IReadOnlyList<uint> Keys => _keys;

    /// <summary>The features that occur in at least <paramref name="minimumRows"/> examples, ascending, with their columns.</summary>
    /// <param name="examples">The training examples.</param>
    /// <param name="minimumRows">1 or more.</param>
    /// <param name="registers">Number of registers, 1 or more.</param>
    /// <param name="exempt">Keys whose values are never scaled, null for none.</param>
    public static FeatureIndex Of(IReadOnlyList<Example> examples, int minimumRows, int registers = 1, IReadOnlySet<uint>? exempt = null)
    {
        var counts = new Dictionary<uint, int[]>();
        foreach (var example in examples)
        {
            foreach (var key in example.Keys)
            {
                if (!counts.TryGetValue(key, out var count))
                {
                    counts[key] = count = new int[registers];
                }

                count[example.Register < registers ? example.Register : 0]++;
            }
        }

        uint[] keys = [.. counts.Where(pair => pair.Value.Sum() >= minimumRows).Select(pair => pair.Key).Order()];
        var next = 0;
        var columns = new int[keys.Length * (registers + 1)];
        for (var i = 0; i < keys.Length; i++)
        {
            columns[i * (registers + 1)] = next++;
            for (var r = 0; r < registers; r++)
            {
                columns[(i * (registers + 1)) + 1 + r] = registers > 1 && counts[keys[i]][r] >= minimumRows ? next++ : -1;
            }
        }

        return new FeatureIndex(keys, columns, next, registers, exempt ?? new HashSet<uint>());
    }

    /// <summary>Number of a key among <see cref="Keys"/>, -1 when it is not kept.</summary>
    public int Find(uint key) => _numbers.TryGetValue(key, out var number) ? number : -1;

    /// <summary>The column of a kept key for all registers.</summary>
    public int Common(int number) => _columns[number * (Registers + 1)];

    /// <summary>The column of a kept key for one register, -1 where it has none.</summary>
    public int Own(int number, int register) => _columns[(number * (Registers + 1)) + 1 + register];

    /// <summary>Whether the feature's values are left as they are.</summary>
    public bool IsExempt(int number) => _exempt.Contains(_keys[number]);
}
