using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using StanceKit.Features;

namespace StanceKit.Models;

/// <summary>A weight table laid out for the cache: key and weights of a feature stand side by side, weights as bfloat16, so that a look-up touches one line.</summary>
/// <remarks>Open addressing with linear probing; 0 marks an empty place. Weights are exact for a table that was rounded by <see cref="WeightTable.Quantized"/>.</remarks>
internal sealed class PackedTable
{
    /// <summary>How many features ahead memory is asked for.</summary>
    private const int Ahead = 12;

    private readonly ushort[] _rows;
    private readonly int _stride;
    private readonly int _columns;
    private readonly uint _places;

    public PackedTable(WeightTable table)
    {
        _columns = table.Classes;
        _stride = 2 + _columns + (_columns & 1);
        _places = (uint)Math.Max(16, table.Count * 3L / 2);
        _rows = new ushort[_places * _stride];
        for (var i = 0; i < table.Count; i++)
        {
            var place = PlaceOf(table.Keys[i]);
            while (KeyAt(place) != 0)
            {
                place = Next(place);
            }

            Write(place, Marked(table.Keys[i]), table.WeightsAt(i));
        }
    }

    /// <summary>Adds the weights of all features, times their values, to <paramref name="sums"/>, one per column.</summary>
    public void Add(ReadOnlySpan<Feature> features, Span<double> sums)
    {
        for (var i = 0; i < Math.Min(Ahead, features.Length); i++)
        {
            Prefetch(features[i].Key);
        }

        for (var i = 0; i < features.Length; i++)
        {
            if (i + Ahead < features.Length)
            {
                Prefetch(features[i + Ahead].Key);
            }

            Add(features[i].Key, features[i].Value, sums);
        }
    }

    /// <summary>The weights of a feature as stored, one per column; empty when it is unknown. Read them with <see cref="ToSingle"/>.</summary>
    public ReadOnlySpan<ushort> Find(uint key)
    {
        key = Marked(key);
        var place = PlaceOf(key);
        while (true)
        {
            var found = KeyAt(place);
            if (found == key)
            {
                return _rows.AsSpan((place * _stride) + 2, _columns);
            }

            if (found == 0)
            {
                return [];
            }

            place = Next(place);
        }
    }

    /// <summary>A stored weight as a number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float ToSingle(ushort weight) => BitConverter.UInt32BitsToSingle((uint)weight << 16);

    /// <summary>A number as it is stored, rounded to the nearest.</summary>
    public static ushort ToStored(float weight)
    {
        var bits = BitConverter.SingleToUInt32Bits(weight);
        return (ushort)((bits + 0x7FFF + ((bits >> 16) & 1)) >> 16);
    }

    private static uint Marked(uint key) => key == 0 ? 1 : key;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(uint key, float value, Span<double> sums)
    {
        var row = Find(key);
        var c = 0;
        for (; c + Vector128<ushort>.Count <= row.Length; c += Vector128<ushort>.Count)
        {
            // Eight stored weights become two quartets of float, then of double.
            var (low, high) = Vector128.Widen(Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(row), (nuint)c));
            AddFour((low << 16).AsSingle(), value, sums[c..]);
            AddFour((high << 16).AsSingle(), value, sums[(c + 4)..]);
        }

        for (; c < row.Length; c++)
        {
            sums[c] += ToSingle(row[c]) * (double)value;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddFour(Vector128<float> weights, float value, Span<double> sums)
    {
        var (low, high) = Vector128.Widen(weights);
        ref var sum = ref MemoryMarshal.GetReference(sums);
        var factor = Vector128.Create((double)value);
        (Vector128.LoadUnsafe(ref sum) + (low * factor)).StoreUnsafe(ref sum);
        (Vector128.LoadUnsafe(ref sum, 2) + (high * factor)).StoreUnsafe(ref sum, 2);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int PlaceOf(uint key) => (int)(((ulong)(Marked(key) * 2654435769u) * _places) >> 32);

    private int Next(int place) => place + 1 == _places ? 0 : place + 1;

    private uint KeyAt(int place) => Unsafe.As<ushort, uint>(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_rows), place * _stride));

    private void Write(int place, uint key, ReadOnlySpan<float> weights)
    {
        var row = _rows.AsSpan(place * _stride, _stride);
        MemoryMarshal.Cast<ushort, uint>(row)[0] = key;
        for (var c = 0; c < weights.Length; c++)
        {
            row[2 + c] = ToStored(weights[c]);
        }
    }

    private unsafe void Prefetch(uint key)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_rows), PlaceOf(key) * _stride)));
        }
    }
}
