using System.Buffers.Binary;
using System.Numerics.Tensors;

namespace StanceKit.Models;

/// <summary>The weights of a linear model: for each feature key one weight per class, found by open addressing.</summary>
/// <remarks>
/// File <c>weights.bin</c>, little-endian: the bytes <c>SKW3</c>, column count (int32), feature count (int32), one bias per
/// column (float32), then per feature its key (uint32) and one weight per column (bfloat16), in ascending order of keys.
/// </remarks>
public sealed class WeightTable
{
    private const uint Magic = 0x33574B53;
    private const int MostFeatures = 16_000_000;

    private readonly uint[] _keys;
    private readonly float[] _weights;
    private readonly int[] _slots;
    private readonly int _mask;

    /// <summary>Creates a table.</summary>
    /// <param name="keys">Keys in strictly ascending order.</param>
    /// <param name="weights">Row by row: <paramref name="biases"/>.Length weights per key.</param>
    /// <param name="biases">One per class.</param>
    /// <exception cref="ArgumentException">Keys do not ascend, or the counts do not fit.</exception>
    public WeightTable(uint[] keys, float[] weights, float[] biases)
    {
        if (weights.Length != keys.Length * biases.Length)
        {
            throw new ArgumentException($"{keys.Length} keys and {biases.Length} classes need {keys.Length * biases.Length} weights, not {weights.Length}.", nameof(weights));
        }

        for (var i = 1; i < keys.Length; i++)
        {
            if (keys[i] <= keys[i - 1])
            {
                throw new ArgumentException("Keys must ascend.", nameof(keys));
            }
        }

        _keys = keys;
        _weights = weights;
        Biases = biases;
        var size = 16;
        while (size < keys.Length * 2)
        {
            size *= 2;
        }

        _mask = size - 1;
        _slots = new int[size];
        for (var i = 0; i < keys.Length; i++)
        {
            var slot = (int)(Spread(keys[i]) & (uint)_mask);
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & _mask;
            }

            _slots[slot] = i + 1;
        }
    }

    /// <summary>One bias per class.</summary>
    public IReadOnlyList<float> Biases { get; }

    /// <summary>Number of classes.</summary>
    public int Classes => Biases.Count;

    /// <summary>Number of features.</summary>
    public int Count => _keys.Length;

    /// <summary>The keys, ascending.</summary>
    internal ReadOnlySpan<uint> Keys => _keys;

    /// <summary>The weights of the feature at a position of <see cref="Keys"/>.</summary>
    internal ReadOnlySpan<float> WeightsAt(int index) => _weights.AsSpan(index * Classes, Classes);

    /// <summary>The weights of a feature, one per class; empty when the model does not know it.</summary>
    public ReadOnlySpan<float> Find(uint key)
    {
        var slot = (int)(Spread(key) & (uint)_mask);
        while (_slots[slot] is var index and not 0)
        {
            if (_keys[index - 1] == key)
            {
                return WeightsAt(index - 1);
            }

            slot = (slot + 1) & _mask;
        }

        return [];
    }

    /// <summary>The table as the file keeps it: weights as bfloat16, features left out whose every weight is below <paramref name="least"/>.</summary>
    public WeightTable Quantized(float least = 0)
    {
        var keys = new List<uint>(_keys.Length);
        var weights = new List<float>(_weights.Length);
        for (var i = 0; i < _keys.Length; i++)
        {
            var row = WeightsAt(i);
            if (TensorPrimitives.MaxMagnitude(row) is var largest && Math.Abs(largest) < least)
            {
                continue;
            }

            keys.Add(_keys[i]);
            foreach (var weight in row)
            {
                weights.Add(PackedTable.ToSingle(PackedTable.ToStored(weight)));
            }
        }

        return new WeightTable([.. keys], [.. weights], [.. Biases]);
    }

    /// <summary>Reads a weights file.</summary>
    /// <exception cref="ModelException">It is no weights file, is cut short or says impossible things.</exception>
    public static WeightTable Load(string path) => Read(path, File.ReadAllBytes(path));

    /// <summary>Reads a table from the bytes of a file.</summary>
    internal static WeightTable Read(string path, ReadOnlySpan<byte> data)
    {
        if (data.Length < 12 || BinaryPrimitives.ReadUInt32LittleEndian(data) != Magic)
        {
            throw new ModelException($"{path} is no StanceKit weights file of this version. Train the model again, or restore the file.");
        }

        var classes = BinaryPrimitives.ReadInt32LittleEndian(data[4..]);
        var count = BinaryPrimitives.ReadInt32LittleEndian(data[8..]);
        if (classes is < 2 or > 64 || count is < 0 or > MostFeatures || data.Length != 12 + (4L * classes) + (count * (4L + (2L * classes))))
        {
            throw new ModelException($"{path} is damaged: its length does not fit what its header says. Train the model again, or restore the file.");
        }

        return Read(path, data[12..], classes, count);
    }

    /// <summary>Writes the weights file.</summary>
    public void Save(string path)
    {
        using var stream = File.Create(path);
        using var writer = new BinaryWriter(stream);
        Save(writer);
    }

    /// <summary>Writes the table behind whatever was written before.</summary>
    internal void Save(BinaryWriter writer)
    {
        writer.Write(Magic);
        writer.Write(Classes);
        writer.Write(Count);
        foreach (var bias in Biases)
        {
            writer.Write(bias);
        }

        for (var i = 0; i < _keys.Length; i++)
        {
            writer.Write(_keys[i]);
            foreach (var weight in WeightsAt(i))
            {
                writer.Write(PackedTable.ToStored(weight));
            }
        }
    }

    private static WeightTable Read(string path, ReadOnlySpan<byte> data, int classes, int count)
    {
        var biases = new float[classes];
        for (var c = 0; c < classes; c++)
        {
            biases[c] = BinaryPrimitives.ReadSingleLittleEndian(data[(4 * c)..]);
        }

        data = data[(4 * classes)..];
        var keys = new uint[count];
        var weights = new float[count * classes];
        for (var i = 0; i < count; i++)
        {
            keys[i] = BinaryPrimitives.ReadUInt32LittleEndian(data);
            for (var c = 0; c < classes; c++)
            {
                weights[(i * classes) + c] = PackedTable.ToSingle(BinaryPrimitives.ReadUInt16LittleEndian(data[(4 + (2 * c))..]));
            }

            data = data[(4 + (2 * classes))..];
        }

        if (!biases.All(float.IsFinite) || !weights.All(float.IsFinite))
        {
            throw new ModelException($"{path} is damaged: it holds weights that are no numbers. Train the model again, or restore the file.");
        }

        try
        {
            return new WeightTable(keys, weights, biases);
        }
        catch (ArgumentException fault)
        {
            throw new ModelException($"{path} is damaged: {fault.Message} Train the model again, or restore the file.", fault);
        }
    }

    private static uint Spread(uint key) => key * 2654435769u;
}
