using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using StanceKit.Features;

namespace StanceKit.Models;

/// <summary>A weight table laid out for the cache: a feature's weights, as bfloat16, and its key share one aligned row, so that a look-up touches one line.</summary>
/// <remarks>
/// Rows of 16, 32 or 64 bytes, and more for more columns; the key stands in the last four. Open addressing with linear probing;
/// key 0 marks an empty place. Weights are exact for a table that was rounded by <see cref="WeightTable.Quantized"/>.
/// </remarks>
internal sealed class PackedTable
{
    /// <summary>How many features ahead memory is asked for.</summary>
    private const int Ahead = 12;

    private const int KeyLanes = 2;
    private const int MostWide = 12;

    private readonly ushort[] _rows;
    private readonly int _first;
    private readonly int _stride;
    private readonly int _columns;
    private readonly uint _places;

    public PackedTable(WeightTable table)
    {
        _columns = table.Classes;
        _stride = Vector128<ushort>.Count;
        while (_stride < _columns + KeyLanes)
        {
            _stride *= 2;
        }

        _places = (uint)Math.Max(16, table.Count * 7L / 4);
        (_rows, _first) = CacheLine.Allocate<ushort>((int)(_places * _stride));
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

        if (_stride == Vector256<ushort>.Count && _columns <= MostWide)
        {
            AddWide(features, sums);
            return;
        }

        if (_columns <= Vector256<double>.Count)
        {
            AddNarrow(features, sums);
            return;
        }

        for (var i = 0; i < features.Length; i++)
        {
            if (i + Ahead < features.Length)
            {
                Prefetch(features[i + Ahead].Key);
            }

            var row = Find(features[i].Key);
            for (var c = 0; c < row.Length; c++)
            {
                sums[c] += ToSingle(row[c]) * (double)features[i].Value;
            }
        }
    }

    /// <summary>The weights of a feature as stored, one per column; empty when it is unknown. Read them with <see cref="ToSingle"/>.</summary>
    public ReadOnlySpan<ushort> Find(uint key)
    {
        var place = Locate(key);
        return place < 0 ? [] : _rows.AsSpan(_first + (place * _stride), _columns);
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

    /// <summary>The hot path for 7 to 12 columns: sums stay in registers, four columns each.</summary>
    private void AddWide(ReadOnlySpan<Feature> features, Span<double> sums)
    {
        Span<double> padded = stackalloc double[Vector256<ushort>.Count];
        padded.Clear();
        sums[.._columns].CopyTo(padded);
        ref var sum = ref MemoryMarshal.GetReference(padded);
        var (a, b, c) = (Vector256.LoadUnsafe(ref sum), Vector256.LoadUnsafe(ref sum, 4), Vector256.LoadUnsafe(ref sum, 8));
        ref var rows = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_rows), _first);
        for (var i = 0; i < features.Length; i++)
        {
            if (i + Ahead < features.Length)
            {
                Prefetch(features[i + Ahead].Key);
            }

            var place = Locate(features[i].Key);
            if (place < 0)
            {
                continue;
            }

            var value = Vector256.Create((double)features[i].Value);
            var (low, high) = Vector256.Widen(Vector256.LoadUnsafe(ref Unsafe.Add(ref rows, place * _stride)));
            var (first, second) = Vector256.Widen((low << 16).AsSingle());
            var third = Vector256.WidenLower((high << 16).AsSingle());
            a += first * value;
            b += second * value;
            c += third * value;
        }

        a.StoreUnsafe(ref sum);
        b.StoreUnsafe(ref sum, 4);
        c.StoreUnsafe(ref sum, 8);
        padded[.._columns].CopyTo(sums);
    }

    /// <summary>The hot path for up to 4 columns.</summary>
    private void AddNarrow(ReadOnlySpan<Feature> features, Span<double> sums)
    {
        Span<double> padded = stackalloc double[Vector256<double>.Count];
        padded.Clear();
        sums[.._columns].CopyTo(padded);
        ref var sum = ref MemoryMarshal.GetReference(padded);
        var total = Vector256.LoadUnsafe(ref sum);
        ref var rows = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_rows), _first);
        for (var i = 0; i < features.Length; i++)
        {
            if (i + Ahead < features.Length)
            {
                Prefetch(features[i + Ahead].Key);
            }

            if (Locate(features[i].Key) is var place and >= 0)
            {
                var stored = Vector128.WidenLower(Vector128.LoadUnsafe(ref Unsafe.Add(ref rows, place * _stride)));
                var (low, high) = Vector128.Widen((stored << 16).AsSingle());
                total += Vector256.Create(low, high) * Vector256.Create((double)features[i].Value);
            }
        }

        total.StoreUnsafe(ref sum);
        padded[.._columns].CopyTo(sums);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Locate(uint key)
    {
        key = Marked(key);
        var place = PlaceOf(key);
        while (true)
        {
            var found = KeyAt(place);
            if (found == key)
            {
                return place;
            }

            if (found == 0)
            {
                return -1;
            }

            place = Next(place);
        }
    }

    private static uint Marked(uint key) => key == 0 ? 1 : key;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int PlaceOf(uint key) => (int)(((ulong)(Marked(key) * 2654435769u) * _places) >> 32);

    private int Next(int place) => place + 1 == _places ? 0 : place + 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint KeyAt(int place) =>
        Unsafe.As<ushort, uint>(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_rows), _first + (place * _stride) + _stride - KeyLanes));

    private void Write(int place, uint key, ReadOnlySpan<float> weights)
    {
        var row = _rows.AsSpan(_first + (place * _stride), _stride);
        MemoryMarshal.Cast<ushort, uint>(row)[^1] = key;
        for (var c = 0; c < weights.Length; c++)
        {
            row[c] = ToStored(weights[c]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private unsafe void Prefetch(uint key)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_rows), _first + (PlaceOf(key) * _stride))));
        }
    }
}
