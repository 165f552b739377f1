namespace StanceKit.Text;

/// <summary>Cuts what no reader would call a sentence (tables, transcripts without stops), so that nothing after it has to cope.</summary>
internal static class LongSentence
{
    /// <summary>The longest sentence that is left whole, in UTF-16 code units.</summary>
    public const int Longest = 2000;

    private const int Shortest = 500;

    /// <summary>Appends the sentence, in pieces where it is too long.</summary>
    public static void Add(string text, int start, int end, List<TextSpan> sentences)
    {
        while (end - start > Longest)
        {
            var cut = Cut(text, start);
            AddTrimmed(text, start, cut, sentences);
            start = cut;
        }

        AddTrimmed(text, start, end, sentences);
    }

    /// <summary>Behind the last semicolon, else comma, else blank, else anywhere but inside a surrogate pair.</summary>
    private static int Cut(string text, int start)
    {
        var window = text.AsSpan(start, Longest);
        foreach (var mark in (ReadOnlySpan<string>)["; ", ": ", ", ", " "])
        {
            if (window.LastIndexOf(mark) is var at && at >= Shortest)
            {
                return start + at + mark.Length;
            }
        }

        var cut = start + Longest;
        return char.IsLowSurrogate(text[cut]) && char.IsHighSurrogate(text[cut - 1]) ? cut - 1 : cut;
    }

    private static void AddTrimmed(string text, int start, int end, List<TextSpan> sentences)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (end > start)
        {
            sentences.Add(new TextSpan(start, end));
        }
    }
}
