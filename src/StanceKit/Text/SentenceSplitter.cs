namespace StanceKit.Text;

/// <summary>Splits cleaned text into sentences. Safe to call from several threads.</summary>
/// <remarks>
/// A line feed always ends a sentence, so that headings and list items stand alone. Semicolons and colons do not.
/// A sentence of more than 2,000 characters is cut at the next sensible point.
/// </remarks>
public static class SentenceSplitter
{
    /// <summary>The sentences of a text, in order.</summary>
    /// <param name="text">Cleaned text; any string is accepted.</param>
    /// <returns>
    /// UTF-16 ranges without blanks at their ends. They are disjoint, and every character that is no blank lies in exactly one.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static IReadOnlyList<TextSpan> Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sentences = new List<TextSpan>();
        var start = 0;
        var i = 0;
        while (i < text.Length)
        {
            if (i == start && char.IsWhiteSpace(text[i]))
            {
                start = ++i;
                continue;
            }

            var end = BreaksBefore(text, i) ? i++ : SentenceStop.Is(text[i]) ? EndAtStop(text, start, ref i) : Pass(ref i, start);
            if (end > start)
            {
                LongSentence.Add(text, start, end, sentences);
                start = end;
            }
        }

        LongSentence.Add(text, start, text.Length, sentences);
        return sentences;
    }

    private static bool BreaksBefore(string text, int i) => text[i] is '\n' or '\r' || (IsBullet(text[i]) && HasBlankAfter(text, i));

    private static int Pass(ref int i, int start)
    {
        i++;
        return start;
    }

    /// <summary>Moves behind the marks, closing quotes and blanks; gives the end of the sentence, or its start when it goes on.</summary>
    private static int EndAtStop(string text, int start, ref int i)
    {
        var first = i;
        while (i < text.Length && SentenceStop.Is(text[i]))
        {
            i++;
        }

        var marks = new TextSpan(first, i);
        while (i < text.Length && SentenceStop.Closes(text[i]))
        {
            i++;
        }

        var end = i;
        while (i < text.Length && text[i] == ' ')
        {
            i++;
        }

        var wide = text[first] is '\u3002' or '\uFF01' or '\uFF1F';
        return (i > end || wide || i == text.Length) && SentenceStop.Ends(text, start, marks, i) ? end : start;
    }

    private static bool IsBullet(char c) => c is '\u2022' or '\u25CF' or '\u25AA' or '\u2023' or '\u25E6' or '\u25A0';

    private static bool HasBlankAfter(string text, int i) => i + 1 < text.Length && text[i + 1] == ' ';
}
