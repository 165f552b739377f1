using System.Buffers.Binary;
using System.Numerics.Tensors;
using StanceKit.Features;

namespace StanceKit.Models;

/// <summary>A small network over words: each word's attributes are summed as vectors, cut at zero, and add their part to the scores.</summary>
/// <remarks>
/// score = bias + O * sum over words of max(0, h + sum of the vectors of the word's attributes) / 5, with h by register. One
/// hidden layer for each word and a plain sum over words (Zaheer et al., NeurIPS 2017): it sees how a word's meaning, distance
/// and role go together, and yet each word's part in a score is exact, so that evidence still sums to the log-odds.
/// File <c>network.bin</c>, little-endian: the bytes <c>SKN1</c>, hidden size, class count and register count (int32), the output
/// weights (hidden x classes, float32), the output biases and the hidden biases (per register, float32), then the vectors: their
/// count (int32), unit (float32), keys (uint32, ascending) and numbers (int8).
/// </remarks>
public sealed class WordNetwork
{
    /// <summary>Largest hidden size.</summary>
    public const int MostHidden = 64;

    /// <summary>What the sum over words is divided by.</summary>
    internal const float WordScale = 0.2f;

    private const uint Magic = 0x314E4B53;

    private readonly float[] _output;
    private readonly float[] _outputBiases;
    private readonly float[] _hiddenBiases;

    /// <summary>Creates a network.</summary>
    /// <param name="vectors">One vector of the hidden size per attribute.</param>
    /// <param name="output">Class by class: one weight per hidden unit.</param>
    /// <param name="outputBiases">Register by register: one bias per class.</param>
    /// <param name="hiddenBiases">Register by register: one bias per hidden unit.</param>
    /// <exception cref="ArgumentException">The sizes do not fit one another.</exception>
    public WordNetwork(WordVectors vectors, float[] output, float[] outputBiases, float[] hiddenBiases)
    {
        Hidden = vectors.Size;
        if (Hidden > MostHidden || output.Length % Hidden != 0 || hiddenBiases.Length % Hidden != 0 || outputBiases.Length != output.Length / Hidden * (hiddenBiases.Length / Hidden))
        {
            throw new ArgumentException($"{output.Length} output weights, {outputBiases.Length} output biases and {hiddenBiases.Length} hidden biases do not fit vectors of {Hidden}.", nameof(vectors));
        }

        Vectors = vectors;
        Classes = output.Length / Hidden;
        Registers = hiddenBiases.Length / Hidden;
        _output = output;
        _outputBiases = outputBiases;
        _hiddenBiases = hiddenBiases;
    }

    /// <summary>Size of the vectors.</summary>
    public int Hidden { get; }

    /// <summary>Number of classes.</summary>
    public int Classes { get; }

    /// <summary>Number of registers.</summary>
    public int Registers { get; }

    /// <summary>The attributes' vectors.</summary>
    public WordVectors Vectors { get; }

    /// <summary>Adds the network's scores, times <paramref name="scale"/>, to <paramref name="scores"/>.</summary>
    public void Score(WordAttributes words, ReadOnlySpan<double> shares, double scale, Span<double> scores) =>
        Score(words.AllKeys, words.Ends, shares, scale, scores);

    /// <summary>The same for words given by their keys, one after another, and the end of each word's keys.</summary>
    public void Score(ReadOnlySpan<uint> keys, ReadOnlySpan<int> ends, ReadOnlySpan<double> shares, double scale, Span<double> scores)
    {
        Span<float> hidden = stackalloc float[Hidden];
        Span<float> sum = stackalloc float[Hidden];
        Span<float> bias = stackalloc float[Hidden];
        MixBias(shares, bias);
        var start = 0;
        Vectors.Prefetch(keys);
        foreach (var end in ends)
        {
            Vectors.Activate(keys[start..end], bias, hidden);
            TensorPrimitives.Add(sum, hidden, sum);
            start = end;
        }

        for (var c = 0; c < Classes; c++)
        {
            scores[c] += (OutputBias(shares, c) + (TensorPrimitives.Dot(sum, OutputOf(c)) * (double)WordScale)) * scale;
        }
    }

    /// <summary>Adds to <paramref name="byAnchor"/> what each word contributes to the score of <paramref name="first"/> minus that of <paramref name="second"/>; slots as in <see cref="LinearScorer.Contributions"/>.</summary>
    public void Contributions(WordAttributes words, ReadOnlySpan<double> shares, int first, int second, double scale, Span<double> byAnchor)
    {
        Span<float> hidden = stackalloc float[Hidden];
        Span<float> bias = stackalloc float[Hidden];
        MixBias(shares, bias);
        byAnchor[0] += (OutputBias(shares, first) - OutputBias(shares, second)) * scale;
        for (var w = 0; w < words.Count; w++)
        {
            Vectors.Activate(words.Keys(w), bias, hidden);
            byAnchor[words.Anchor(w) + 1] += (TensorPrimitives.Dot(hidden, OutputOf(first)) - (double)TensorPrimitives.Dot(hidden, OutputOf(second))) * WordScale * scale;
        }
    }

    /// <summary>A network whose scores are mixed: new class c takes <paramref name="mix"/>[k][c] of old class k.</summary>
    internal WordNetwork Mixed(float[][] mix)
    {
        var output = new float[_output.Length];
        var biases = new float[_outputBiases.Length];
        for (var c = 0; c < Classes; c++)
        {
            for (var k = 0; k < Classes; k++)
            {
                TensorPrimitives.MultiplyAdd(OutputOf(k), mix[k][c], output.AsSpan(c * Hidden, Hidden), output.AsSpan(c * Hidden, Hidden));
                for (var r = 0; r < Registers; r++)
                {
                    biases[(r * Classes) + c] += mix[k][c] * _outputBiases[(r * Classes) + k];
                }
            }
        }

        return new WordNetwork(Vectors, output, biases, _hiddenBiases);
    }

    /// <summary>Reads a network.</summary>
    /// <exception cref="ModelException">It is no network file, is cut short or says impossible things.</exception>
    public static WordNetwork Load(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var data = bytes.AsSpan();
        if (data.Length < 16 || BinaryPrimitives.ReadUInt32LittleEndian(data) != Magic)
        {
            throw new ModelException($"{path} is no StanceKit network file. Train the model again, or restore the file.");
        }

        var hidden = BinaryPrimitives.ReadInt32LittleEndian(data[4..]);
        var classes = BinaryPrimitives.ReadInt32LittleEndian(data[8..]);
        var registers = BinaryPrimitives.ReadInt32LittleEndian(data[12..]);
        if (hidden is < 1 or > MostHidden || hidden % WordVectors.Block != 0 || classes is < 2 or > 16 || registers is < 1 or > 64 || data.Length < 16 + (4 * ((hidden * classes) + (registers * (classes + hidden)))))
        {
            throw new ModelException($"{path} is damaged: its length does not fit what its header says. Train the model again, or restore the file.");
        }

        data = data[16..];
        var output = ReadFloats(ref data, hidden * classes);
        var outputBiases = ReadFloats(ref data, registers * classes);
        var hiddenBiases = ReadFloats(ref data, registers * hidden);
        var vectors = WordVectors.Read(path, data, hidden);
        if (!output.All(float.IsFinite) || !outputBiases.All(float.IsFinite) || !hiddenBiases.All(float.IsFinite))
        {
            throw new ModelException($"{path} is damaged: its parts do not fit one another. Train the model again, or restore the file.");
        }

        return new WordNetwork(vectors, output, outputBiases, hiddenBiases);
    }

    /// <summary>Writes the network.</summary>
    public void Save(string path)
    {
        using var stream = File.Create(path);
        using var writer = new BinaryWriter(stream);
        writer.Write(Magic);
        writer.Write(Hidden);
        writer.Write(Classes);
        writer.Write(Registers);
        foreach (var value in (IEnumerable<float>)[.. _output, .. _outputBiases, .. _hiddenBiases])
        {
            writer.Write(value);
        }

        Vectors.Save(writer);
    }

    private static float[] ReadFloats(ref Span<byte> data, int count)
    {
        var values = new float[count];
        for (var i = 0; i < count; i++)
        {
            values[i] = BinaryPrimitives.ReadSingleLittleEndian(data[(4 * i)..]);
        }

        data = data[(4 * count)..];
        return values;
    }

    private ReadOnlySpan<float> OutputOf(int c) => _output.AsSpan(c * Hidden, Hidden);

    private double OutputBias(ReadOnlySpan<double> shares, int c)
    {
        var sum = 0.0;
        for (var r = 0; r < Registers; r++)
        {
            sum += _outputBiases[(r * Classes) + c] * shares[r];
        }

        return sum;
    }

    private void MixBias(ReadOnlySpan<double> shares, Span<float> bias)
    {
        bias.Clear();
        for (var r = 0; r < Registers; r++)
        {
            TensorPrimitives.MultiplyAdd(_hiddenBiases.AsSpan(r * Hidden, Hidden), (float)shares[r], bias, bias);
        }
    }
}
