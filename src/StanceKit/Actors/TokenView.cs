using StanceKit.Text;

namespace StanceKit.Actors;

/// <summary>A text with its tokens and their word ids, and the questions about a token's surroundings.</summary>
internal readonly ref struct TokenView(string text, ReadOnlySpan<Token> tokens, ReadOnlySpan<int> words)
{
    /// <summary>Word id of a hyphen.</summary>
    public const int Hyphen = -2;

    private const int SegmentReach = 40;

    public string Text { get; } = text;

    public ReadOnlySpan<Token> Tokens { get; } = tokens;

    public ReadOnlySpan<int> Words { get; } = words;

    public ReadOnlySpan<char> this[int i] => Tokens[i].Of(Text);

    public bool IsWord(int i) => i >= 0 && i < Tokens.Length && Tokens[i].Kind == TokenKind.Word;

    public bool StartsUpper(int i) => IsWord(i) && char.IsUpper(Text[Tokens[i].Start]);

    public bool IsMark(int i, char mark) => i >= 0 && i < Tokens.Length && Tokens[i].Length == 1 && Text[Tokens[i].Start] == mark;

    /// <summary>A hyphen without blanks on either side.</summary>
    public bool IsTightHyphen(int i) =>
        i > 0 && i + 1 < Tokens.Length && Words[i] == Hyphen && Tokens[i - 1].End == Tokens[i].Start && Tokens[i].End == Tokens[i + 1].Start;

    /// <summary>Whether a token is written as the form asks.</summary>
    public bool Fits(int i, WordCase wanted) => wanted switch
    {
        WordCase.Any => true,
        WordCase.Initial => char.IsUpper(Text[Tokens[i].Start]),
        _ => !HasLower(this[i]),
    };

    /// <summary>Whether the hit is written as the form asks.</summary>
    public bool Fits(int first, int end, Form form)
    {
        var word = 0;
        for (var i = first; i < end; i++)
        {
            if (Words[i] != Hyphen && !Fits(i, form.Cases[word++]))
            {
                return false;
            }
        }

        return !form.NeedsHyphen || IsTightHyphen(end);
    }

    /// <summary>Whether nothing but blanks of one line lies between a token and the next.</summary>
    public bool Adjacent(int i)
    {
        if (i < 0 || i + 1 >= Tokens.Length)
        {
            return false;
        }

        return Text.AsSpan(Tokens[i].End, Tokens[i + 1].Start - Tokens[i].End).IndexOf('\n') < 0;
    }

    /// <summary>Whether a sentence or line begins at the token, quotation marks passed over.</summary>
    public bool StartsSegment(int i)
    {
        var before = i - 1;
        while (before >= 0 && Tokens[before].Kind == TokenKind.Quote)
        {
            before--;
        }

        return before < 0 || EndsSegment(before) || !Adjacent(before);
    }

    /// <summary>How the line or sentence around a token is set.</summary>
    public SegmentCase CaseAround(int token)
    {
        var first = token;
        while (first > 0 && token - first < SegmentReach && !StartsSegment(first))
        {
            first--;
        }

        int upper = 0, lower = 0, capitals = 0, words = 0;
        for (var i = first; i < Tokens.Length && i - token < SegmentReach && (i == first || Adjacent(i - 1)) && !(i > first && EndsSegment(i)); i++)
        {
            if (!IsWord(i))
            {
                continue;
            }

            words++;
            capitals += HasLower(this[i]) ? 0 : 1;
            upper += Tokens[i].Length > 3 && StartsUpper(i) ? 1 : 0;
            lower += Tokens[i].Length > 3 && !StartsUpper(i) ? 1 : 0;
        }

        return words >= 3 && capitals == words ? SegmentCase.Capitals : upper >= 3 && upper >= 4 * lower ? SegmentCase.Title : SegmentCase.Sentence;
    }

    private bool EndsSegment(int i)
    {
        if (Tokens[i].Kind != TokenKind.Mark || Text[Tokens[i].Start] is not ('.' or '!' or '?' or '\u2026'))
        {
            return false;
        }

        // "Gen. Goita", "Mr. Biden": the stop of an abbreviation ends nothing.
        return !(Text[Tokens[i].Start] == '.' && i > 0 && IsWord(i - 1) && PersonTitles.IsAbbreviated(this[i - 1]));
    }

    private static bool HasLower(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsLower(c))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>How a sentence or headline is set.</summary>
internal enum SegmentCase
{
    Sentence,

    /// <summary>Most longer words begin with a capital.</summary>
    Title,

    /// <summary>No small letter at all.</summary>
    Capitals,
}
