namespace StanceKit.Text.Cleaning;

/// <summary>Lines, sentences and bracketed notes that a web page put around and between the article's own.</summary>
internal sealed class BoilerplateStep : ICleaningStep
{
    private const int LongestSentence = 140;
    private const int LongestNote = 160;

    private static readonly BoilerplatePhrases SentenceStarts = new("sentence start");
    private static readonly IReadOnlyList<string> Tails = WordList.Lines("boilerplate.txt", "tail");

    private static readonly string[] Notes =
        ["Photo by ", "Photo: ", "Photo credit", "AP Photo/", "Image: ", "Image credit", "Picture: ", "File photo", "Credit: ", "Reporting by ", "Additional reporting by ", "Editing by ", "Read more: ", "Also read: "];

    public void Find(string text, TextEdits edits)
    {
        var only = text.AsSpan().Trim().IndexOf('\n') < 0;
        var start = 0;
        while (start < text.Length)
        {
            var length = text.AsSpan(start).IndexOf('\n');
            var end = length < 0 ? text.Length : start + length;
            if (BoilerplateLine.Is(text.AsSpan(start, end - start).Trim(), only))
            {
                edits.Remove(start, end - start);
            }
            else
            {
                FindInLine(text, start, end, edits);
            }

            start = end + 1;
        }
    }

    private static void FindInLine(string text, int start, int end, TextEdits edits)
    {
        var tail = TailStart(text, start, end);
        for (var i = start; i < tail; i++)
        {
            var stop = text[i] is '(' or '[' ? NoteEnd(text, i, tail) : BeginsSentence(text, start, i) ? SentenceEnd(text, i, tail) : i;
            if (stop > i)
            {
                edits.Replace(i, stop - i, " ");
                i = stop - 1;
            }
        }

        if (tail < end)
        {
            edits.Remove(tail, end - tail);
        }
    }

    /// <summary>Where "Source link" and the like begin behind the last sentence of a line.</summary>
    private static int TailStart(string text, int start, int end)
    {
        var line = text.AsSpan(start, end - start).TrimEnd();
        foreach (var tail in Tails)
        {
            if (!line.EndsWith(tail, StringComparison.OrdinalIgnoreCase) || !char.IsUpper(line[^tail.Length]))
            {
                continue;
            }

            var before = line[..^tail.Length].TrimEnd();
            if (!before.IsEmpty && before[^1] is '.' or '!' or '?' or '"' or '\'' or ')')
            {
                return start + before.Length;
            }
        }

        return end;
    }

    private static bool BeginsSentence(string text, int start, int i)
    {
        if (!(char.IsUpper(text[i]) || text[i] == '\u00A9'))
        {
            return false;
        }

        return i == start || (i - 2 >= start && text[i - 1] == ' ' && text[i - 2] is '.' or '!' or '?' or '"' or ')');
    }

    /// <summary>Where the boilerplate sentence at <paramref name="i"/> ends; <paramref name="i"/> itself when it is none.</summary>
    private static int SentenceEnd(string text, int i, int end)
    {
        var rest = text.AsSpan(i, end - i);
        if (IsAdvertisement(text, rest, i))
        {
            return i + "Advertisement".Length;
        }

        if (rest.StartsWith("The post ", StringComparison.Ordinal) && rest.Length < 400 && rest.IndexOf(" appeared", StringComparison.Ordinal) is var at and > 0
            && (rest[at..].StartsWith(" appeared first on ", StringComparison.Ordinal) || rest[..at].EndsWith(" first", StringComparison.Ordinal)))
        {
            return end;
        }

        if (!SentenceStarts.Begin(rest))
        {
            return i;
        }

        for (var k = 0; k < Math.Min(rest.Length, LongestSentence); k++)
        {
            if (rest[k] is '.' or '!' or '?' && (k + 1 == rest.Length || rest[k + 1] == ' '))
            {
                return i + k + 1;
            }
        }

        return rest.Length <= LongestSentence ? end : i;
    }

    private static bool IsAdvertisement(string text, ReadOnlySpan<char> rest, int i)
    {
        const string word = "Advertisement";
        return rest.StartsWith(word, StringComparison.OrdinalIgnoreCase) && rest.Length > word.Length + 1 && rest[word.Length] == ' '
            && CommonWords.SentenceStarters.Contains(CommonWords.WordAt(text, i + word.Length + 1));
    }

    /// <summary>Where a bracketed credit ends; <paramref name="i"/> itself when the bracket holds something else.</summary>
    private static int NoteEnd(string text, int i, int end)
    {
        var inside = text.AsSpan(i + 1, Math.Min(LongestNote, end - i - 1));
        foreach (var note in Notes)
        {
            if (inside.StartsWith(note, StringComparison.OrdinalIgnoreCase))
            {
                var close = inside.IndexOf(text[i] == '(' ? ')' : ']');
                return close < 0 ? i : i + close + 2;
            }
        }

        return i;
    }
}
