using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace StanceKit.Models;

/// <summary>One vector of small whole numbers per word attribute, found by open addressing; a vector of 64 is one cache line.</summary>
/// <remarks>A number is worth <see cref="Unit"/>; what lies beyond 127 units is cut. Sums of a word's attributes stay far inside 16 bits.</remarks>
public sealed class WordVectors
{
    /// <summary>Sizes are multiples of this.</summary>
    public const int Block = 16;

    /// <summary>A word has about fourteen; sums of so many stay inside 16 bits.</summary>
    private const int MostAttributes = 128;

    private const int MostVectors = 4_000_000;

    private readonly uint[] _keys;
    private readonly sbyte[] _numbers;
    private readonly int _first;
    private readonly Place[] _places;
    private readonly int _mask;

    private WordVectors(uint[] keys, sbyte[] numbers, int size, float unit)
    {
        _keys = keys;
        (_numbers, _first) = CacheLine.Allocate<sbyte>(numbers.Length);
        numbers.CopyTo(_numbers, _first);
        Size = size;
        Unit = unit;
        var places = 16;
        while (places < keys.Length * 2)
        {
            places *= 2;
        }

        _mask = places - 1;
        _places = new Place[places];
        for (var i = 0; i < keys.Length; i++)
        {
            var place = Spread(keys[i]) & _mask;
            while (_places[place].Row != 0)
            {
                place = (place + 1) & _mask;
            }

            _places[place] = new Place(keys[i], i + 1);
        }
    }

    /// <summary>Numbers per vector.</summary>
    public int Size { get; }

    /// <summary>What 1 is worth.</summary>
    public float Unit { get; }

    /// <summary>Number of vectors.</summary>
    public int Count => _keys.Length;

    /// <summary>Rounds vectors to whole numbers.</summary>
    /// <param name="keys">Keys in strictly ascending order.</param>
    /// <param name="vectors">One after another, <paramref name="size"/> numbers each.</param>
    /// <param name="size">A multiple of <see cref="Block"/>.</param>
    /// <exception cref="ArgumentException">The sizes do not fit.</exception>
    public static WordVectors Round(uint[] keys, ReadOnlySpan<float> vectors, int size)
    {
        if (size <= 0 || size % Block != 0 || vectors.Length != keys.Length * size)
        {
            throw new ArgumentException($"{vectors.Length} numbers are not {keys.Length} vectors of {size}, a multiple of {Block}.", nameof(vectors));
        }

        var unit = Spread(vectors) / sbyte.MaxValue;
        var numbers = new sbyte[vectors.Length];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = (sbyte)Math.Clamp(MathF.Round(vectors[i] / unit), -sbyte.MaxValue, sbyte.MaxValue);
        }

        return new WordVectors(keys, numbers, size, unit);
    }

    /// <summary>The hidden units of a word: the sum of its attributes' vectors and a bias, cut at zero. Unknown attributes add nothing.</summary>
    /// <param name="keys">The attributes.</param>
    /// <param name="bias">One per hidden unit.</param>
    /// <param name="hidden">Takes <see cref="Size"/> values.</param>
    public void Activate(ReadOnlySpan<uint> keys, ReadOnlySpan<float> bias, Span<float> hidden)
    {
        Span<int> rows = stackalloc int[MostAttributes];
        var found = 0;
        foreach (var key in keys[..Math.Min(keys.Length, MostAttributes)])
        {
            if (Find(key) is var row and >= 0)
            {
                rows[found++] = _first + (row * Size);
                Prefetch(_first + (row * Size));
            }
        }

        ref var numbers = ref MemoryMarshal.GetArrayDataReference(_numbers);
        if (Size == 4 * Block)
        {
            ActivateLine(rows[..found], ref numbers, bias, hidden);
            return;
        }

        for (var block = 0; block < Size; block += Block)
        {
            var sum = Vector256<short>.Zero;
            foreach (var row in rows[..found])
            {
                sum += Load(ref numbers, row + block);
            }

            Store(sum, bias[block..], hidden[block..]);
        }
    }

    /// <summary>The hot path for vectors of one cache line: all sums stay in registers.</summary>
    private void ActivateLine(ReadOnlySpan<int> rows, ref sbyte numbers, ReadOnlySpan<float> bias, Span<float> hidden)
    {
        var (a, b, c, d) = (Vector256<short>.Zero, Vector256<short>.Zero, Vector256<short>.Zero, Vector256<short>.Zero);
        foreach (var row in rows)
        {
            a += Load(ref numbers, row);
            b += Load(ref numbers, row + Block);
            c += Load(ref numbers, row + (2 * Block));
            d += Load(ref numbers, row + (3 * Block));
        }

        Store(a, bias, hidden);
        Store(b, bias[Block..], hidden[Block..]);
        Store(c, bias[(2 * Block)..], hidden[(2 * Block)..]);
        Store(d, bias[(3 * Block)..], hidden[(3 * Block)..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Load(ref sbyte numbers, int place) =>
        Vector256.WidenLower(Vector128.LoadUnsafe(ref numbers, (nuint)place).ToVector256Unsafe());

    /// <summary>Asks memory for the places of these attributes.</summary>
    internal unsafe void Prefetch(ReadOnlySpan<uint> keys)
    {
        if (Sse.IsSupported)
        {
            foreach (var key in keys)
            {
                Sse.Prefetch0(Unsafe.AsPointer(ref _places[Spread(key) & _mask]));
            }
        }
    }

    /// <summary>Reads vectors from the bytes of a file.</summary>
    internal static WordVectors Read(string path, ReadOnlySpan<byte> data, int size)
    {
        if (data.Length < 8)
        {
            throw Damaged(path);
        }

        var count = BinaryPrimitives.ReadInt32LittleEndian(data);
        var unit = BinaryPrimitives.ReadSingleLittleEndian(data[4..]);
        if (count is < 0 or > MostVectors || !float.IsFinite(unit) || data.Length != 8 + (count * (4L + size)))
        {
            throw Damaged(path);
        }

        var keys = MemoryMarshal.Cast<byte, uint>(data.Slice(8, count * 4)).ToArray();
        var numbers = MemoryMarshal.Cast<byte, sbyte>(data[(8 + (count * 4))..]).ToArray();
        for (var i = 1; i < keys.Length; i++)
        {
            if (keys[i] <= keys[i - 1])
            {
                throw Damaged(path);
            }
        }

        return new WordVectors(keys, numbers, size, unit);
    }

    /// <summary>Writes count, unit, keys and numbers, little-endian.</summary>
    internal void Save(BinaryWriter writer)
    {
        writer.Write(Count);
        writer.Write(Unit);
        foreach (var key in _keys)
        {
            writer.Write(key);
        }

        writer.Write(MemoryMarshal.AsBytes(_numbers.AsSpan(_first, Count * Size)));
    }

    private unsafe void Prefetch(int number)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref _numbers[number]));
        }
    }

    private static ModelException Damaged(string path) => new($"{path} is damaged: its length does not fit what it says. Train the model again, or restore the file.");

    /// <summary>The size that all but one in a thousand numbers keep under; the rest is cut.</summary>
    private static float Spread(ReadOnlySpan<float> vectors)
    {
        if (vectors.Length == 0)
        {
            return 1;
        }

        var sizes = new float[vectors.Length];
        for (var i = 0; i < sizes.Length; i++)
        {
            sizes[i] = Math.Abs(vectors[i]);
        }

        Array.Sort(sizes);
        return Math.Max(1e-6f, sizes[^(1 + (sizes.Length / 1000))]);
    }

    private static int Spread(uint key) => (int)((key * 2654435769u) >> 4);

    private int Find(uint key)
    {
        var place = Spread(key) & _mask;
        while (true)
        {
            ref readonly var found = ref _places[place];
            if (found.Row == 0)
            {
                return -1;
            }

            if (found.Key == key)
            {
                return found.Row - 1;
            }

            place = (place + 1) & _mask;
        }
    }

    private void Store(Vector256<short> sums, ReadOnlySpan<float> bias, Span<float> hidden)
    {
        var (low, high) = Vector256.Widen(sums);
        Store(low, bias, hidden);
        Store(high, bias[8..], hidden[8..]);
    }

    private void Store(Vector256<int> sums, ReadOnlySpan<float> bias, Span<float> hidden)
    {
        var value = (Vector256.ConvertToSingle(sums) * Vector256.Create(Unit)) + Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(bias));
        Vector256.Max(value, Vector256<float>.Zero).StoreUnsafe(ref MemoryMarshal.GetReference(hidden));
    }

    private readonly record struct Place(uint Key, int Row);
}
