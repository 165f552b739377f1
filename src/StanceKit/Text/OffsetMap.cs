namespace StanceKit.Text;

/// <summary>Maps offsets of a cleaned text back to the text that it came from.</summary>
/// <remarks>
/// Both sides are UTF-16 offsets. The map never decreases, offset 0 to the length of the cleaned text inclusive
/// are covered, and every result lies within the original.
/// </remarks>
public sealed class OffsetMap
{
    private readonly int[] _starts;

    /// <summary>Takes, for each cleaned offset from 0 to the cleaned length inclusive, its offset in the original.</summary>
    /// <exception cref="ArgumentException">The offsets are empty, negative or decrease.</exception>
    public OffsetMap(IReadOnlyList<int> originalOffsets)
    {
        _starts = [.. originalOffsets];
        if (_starts.Length == 0 || _starts[0] < 0)
        {
            throw new ArgumentException("An offset map needs at least one offset, none of them negative.", nameof(originalOffsets));
        }

        for (var i = 1; i < _starts.Length; i++)
        {
            if (_starts[i] < _starts[i - 1])
            {
                throw new ArgumentException($"Offsets must not decrease, but offset {i} does.", nameof(originalOffsets));
            }
        }
    }

    /// <summary>Length of the cleaned text in UTF-16 code units.</summary>
    public int Length => _starts.Length - 1;

    /// <summary>The map of a text that nothing was done to.</summary>
    public static OffsetMap Identity(int length) => new([.. Enumerable.Range(0, length + 1)]);

    /// <summary>The offset in the original of a cleaned offset.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 0 or above <see cref="Length"/>.</exception>
    public int ToOriginal(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Length);
        return _starts[offset];
    }

    /// <summary>The range of the original that a cleaned range came from. An inserted blank maps to an empty range.</summary>
    public TextSpan ToOriginal(TextSpan span)
    {
        var start = ToOriginal(span.Start);
        return new TextSpan(start, span.Length == 0 ? start : ToOriginal(span.End));
    }
}
