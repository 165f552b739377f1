namespace StanceKit.Features;

/// <summary>Stable 64-bit hashes of words and of what features are made of. The same on every machine and in every run.</summary>
public static class FeatureHash
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>FNV-1a over the lower-case form of <paramref name="word"/>, typographic apostrophes made plain.</summary>
    public static ulong OfWord(ReadOnlySpan<char> word)
    {
        var hash = Offset;
        foreach (var c in word)
        {
            var lower = c is >= 'a' and <= 'z' ? c : c == '\u2019' ? '\'' : char.ToLowerInvariant(c);
            hash = (hash ^ lower) * Prime;
        }

        return hash;
    }

    /// <summary>FNV-1a over the characters as they are.</summary>
    public static ulong OfText(ReadOnlySpan<char> text)
    {
        var hash = Offset;
        foreach (var c in text)
        {
            hash = (hash ^ c) * Prime;
        }

        return hash;
    }

    /// <summary>Mixes two hashes; order matters.</summary>
    public static ulong Combine(ulong first, ulong second)
    {
        var hash = first ^ (second + 0x9E3779B97F4A7C15UL + (first << 6) + (first >> 2));
        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9UL;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EBUL;
        return hash ^ (hash >> 31);
    }

    /// <summary>The 32-bit key under which a weight is stored.</summary>
    public static uint Fold(ulong hash) => (uint)(hash ^ (hash >> 32));
}
