namespace StanceKit.Text.Cleaning;

/// <summary>Blanks become one, paragraphs are parted by one line feed, lines wrapped in mid-sentence are joined, the ends are trimmed.</summary>
internal sealed class WhitespaceStep : ICleaningStep
{
    // Shorter lines that go on in lower case are items of a list.
    private const int ShortestWrappedLine = 50;

    public void Find(string text, TextEdits edits)
    {
        var lineLength = 0;
        var isFirst = true;
        var i = 0;
        while (i < text.Length)
        {
            if (!char.IsWhiteSpace(text[i]))
            {
                i++;
                lineLength++;
                continue;
            }

            var end = i + 1;
            while (end < text.Length && char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            var gap = Gap(text, i, end, lineLength);
            var lineEnds = text.AsSpan(i, end - i).ContainsAny('\n', '\r');
            if (gap == " " && isFirst && lineEnds && !IsWrapped(text, end))
            {
                gap = "\n";
            }

            isFirst &= !lineEnds || i == 0;
            lineLength = gap == " " ? lineLength + 1 : 0;
            if (!text.AsSpan(i, end - i).SequenceEqual(gap))
            {
                edits.Replace(i, end - i, gap);
            }

            i = end;
        }
    }

    private static string Gap(string text, int start, int end, int lineLength)
    {
        if (start == 0 || end == text.Length)
        {
            return "";
        }

        var feeds = LineFeeds(text.AsSpan(start, end - start));
        if (feeds == 0)
        {
            return " ";
        }

        var before = text[start - 1];
        var wrapped = feeds == 1 && lineLength >= ShortestWrappedLine && char.IsLower(text[end]) && (char.IsLower(before) || before == ',');
        return wrapped ? " " : "\n";
    }

    /// <summary>
    /// Whether the line that begins here is wrapped as well. A first line is joined only then: it may be a headline above a
    /// text whose first capital was lost.
    /// </summary>
    private static bool IsWrapped(string text, int start)
    {
        var length = text.AsSpan(start).IndexOfAny('\n', '\r');
        if (length < ShortestWrappedLine)
        {
            return false;
        }

        var end = start + length;
        var next = end;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        return next < text.Length && Gap(text, end, next, length) == " ";
    }

    private static int LineFeeds(ReadOnlySpan<char> gap)
    {
        var feeds = 0;
        for (var i = 0; i < gap.Length; i++)
        {
            if (gap[i] == '\n' || (gap[i] == '\r' && (i + 1 == gap.Length || gap[i + 1] != '\n')))
            {
                feeds++;
            }
        }

        return feeds;
    }
}
