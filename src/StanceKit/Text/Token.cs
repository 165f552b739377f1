namespace StanceKit.Text;

/// <summary>What kind of thing a token is.</summary>
public enum TokenKind
{
    /// <summary>Letters, with inner apostrophes of contractions ("don't").</summary>
    Word,

    /// <summary>Digits with their separators ("3,000", "12.5", "2024").</summary>
    Number,

    /// <summary>The possessive ending "'s" or a bare possessive apostrophe.</summary>
    Possessive,

    /// <summary>An opening or closing quotation mark.</summary>
    Quote,

    /// <summary>Any other mark, one per token.</summary>
    Mark,

    /// <summary>A URL, e-mail address, @handle or #hashtag.</summary>
    Link,
}

/// <summary>One token: where it stands and what kind it is. Its text stays in the string it came from.</summary>
/// <param name="Start">UTF-16 offset of its first code unit.</param>
/// <param name="Length">Number of UTF-16 code units, 1 or more.</param>
/// <param name="Kind">What it is.</param>
public readonly record struct Token(int Start, int Length, TokenKind Kind)
{
    /// <summary>Offset after the last code unit.</summary>
    public int End => Start + Length;

    /// <summary>The characters of <paramref name="text"/> under this token.</summary>
    public ReadOnlySpan<char> Of(string text) => text.AsSpan(Start, Length);
}
