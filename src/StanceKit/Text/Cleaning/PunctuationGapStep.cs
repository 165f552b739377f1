using System.Collections.Frozen;

namespace StanceKit.Text.Cleaning;

/// <summary>The blank that is missing behind a mark: <c>ended.The</c>, <c>war,but</c>, <c>said:"We</c>.</summary>
internal sealed class PunctuationGapStep : ICleaningStep
{
    private static readonly FrozenSet<string> NoSentence = FrozenSet.ToFrozenSet(
        ["com", "org", "net", "gov", "edu", "info", "pdf", "doc", "docx", "xls", "xlsx", "csv", "jpg", "jpeg", "png", "gif", "mp3", "mp4", "zip", "html", "htm", "txt", "js", "py", "net"],
        StringComparer.OrdinalIgnoreCase);

    // Lower-case words that are no endings of domains or files.
    private static readonly FrozenSet<string> LowerStarters = FrozenSet.ToFrozenSet(
        ["the", "this", "these", "they", "there", "and", "but", "however", "she", "his", "her", "that", "when", "while", "after", "for", "with", "meanwhile"],
        StringComparer.Ordinal);

    public void Find(string text, TextEdits edits)
    {
        var links = LinkScanner.Find(text);
        var link = 0;
        var quoted = false;
        for (var i = 0; i + 1 < text.Length; i++)
        {
            while (link < links.Count && links[link].End <= i)
            {
                link++;
            }

            if (link < links.Count && links[link].Start <= i)
            {
                i = links[link].End - 1;
                continue;
            }

            if (text[i] == '"')
            {
                FindAtQuote(text, i, quoted, edits);
            }

            quoted = text[i] switch { '"' => !quoted, '\n' => false, _ => quoted };
            if (i > 0 && IsGap(text, i))
            {
                edits.Insert(i + 1, " ");
            }
        }
    }

    /// <summary>A quote that is glued on both sides opens or closes by its turn in the paragraph.</summary>
    private static void FindAtQuote(string text, int i, bool quoted, TextEdits edits)
    {
        if (i == 0 || !IsLatin(text[i + 1]))
        {
            return;
        }

        var before = text[i - 1];
        var glued = IsLatin(before) || before is '.' or ',' or ':' or ';' or '?' or '!' or ')';
        if (glued)
        {
            edits.Insert(quoted ? i + 1 : i, " ");
        }
    }

    private static bool IsGap(string text, int i) => text[i] switch
    {
        '.' => IsGapAfterStop(text, i),
        '?' or '!' => IsLatin(text[i - 1]) && IsLatin(text[i + 1]),
        ',' or ';' => (IsLatin(text[i - 1]) || char.IsAsciiDigit(text[i - 1]) || text[i - 1] is ')' or '"') && BeginsWord(text, i + 1),
        ':' => char.IsLower(text[i - 1]) && char.IsUpper(text[i + 1]) && i > 2 && char.IsLower(text[i - 2]),
        _ => false,
    };

    private static bool IsGapAfterStop(string text, int i)
    {
        if (!char.IsLetter(text[i + 1]))
        {
            return false;
        }

        var next = CommonWords.WordAt(text, i + 1);
        var end = i + 1 + next.Length;
        var before = CommonWords.WordBefore(text, i);
        if (NoSentence.Contains(next) || IsDotted(text, i - before.Length, end, next))
        {
            return false;
        }

        if (char.IsLower(next[0]))
        {
            return before.Length >= 3 && LowerStarters.Contains(next);
        }

        // "U.S.The" ends an abbreviation and begins a sentence; "U.S.A" does neither.
        var starts = CommonWords.SentenceStarters.Contains(next) || (next == "A" && end < text.Length && text[end] == ' ');
        return before.Length switch
        {
            0 => text[i - 1] is ')' or '"' or '%' or '\'' || (char.IsAsciiDigit(text[i - 1]) && next.Length > 1 && char.IsLower(next[1])),
            1 => starts && next.Length > 2,
            _ => starts || (next.Length > 1 && char.IsLower(next[1]) && before.Any(char.IsLower)) || IsAcronym(next, before),
        };
    }

    // "battalions.ECOWAS": an acronym may begin a sentence behind an ordinary word.
    private static bool IsAcronym(string next, string before) => next.Length > 2 && next.All(char.IsUpper) && before.Length > 2 && before.All(char.IsLower);

    // "System.Text.Json" and "Docs.Final.V2" are names of things.
    private static bool IsDotted(string text, int start, int end, string next)
    {
        var dotBefore = start > 1 && text[start - 1] == '.' && char.IsLetterOrDigit(text[start - 2]) && char.IsUpper(text[start]);
        var dotAfter = end + 1 < text.Length && text[end] == '.' && char.IsLetterOrDigit(text[end + 1]);
        return (dotAfter || (dotBefore && char.IsLetter(text[start]) && !IsInitial(text, start))) && !CommonWords.SentenceStarters.Contains(next);
    }

    private static bool IsInitial(string text, int start) => text[start + 1] == '.';

    // A single capital is part of a code such as "RTS,S".
    private static bool BeginsWord(string text, int i) =>
        IsLatin(text[i]) && (char.IsLower(text[i]) || (i + 1 < text.Length && char.IsLetter(text[i + 1])));

    private static bool IsLatin(char c) => char.IsLetter(c) && c < '\u0250';
}
