namespace StanceKit.Text;

/// <summary>A half-open range of UTF-16 code units, <c>[Start, End)</c>.</summary>
/// <param name="Start">Offset of the first code unit, 0 or more.</param>
/// <param name="End">Offset after the last code unit, at least <paramref name="Start"/>.</param>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>Number of UTF-16 code units.</summary>
    public int Length => End - Start;

    /// <summary>Whether the two ranges share at least one code unit.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>Whether <paramref name="other"/> lies wholly inside this range.</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>The characters of <paramref name="text"/> in this range.</summary>
    public ReadOnlySpan<char> Of(string text) => text.AsSpan(Start, Length);
}
