using System.Collections.Frozen;

namespace StanceKit.Text.Cleaning;

/// <summary>
/// Words that lost the blank or the full stop between them: <c>AlgeriaHe led</c>, <c>threatThe</c>, <c>UnitedNationscriticizing</c>.
/// A join is opened where one side is a name of the registry or the right side begins sentences; other camel case stays.
/// </summary>
internal sealed class GluedWordStep(NameTrie names) : ICleaningStep
{
    private static readonly FrozenSet<string> Prefixes = FrozenSet.ToFrozenSet(
        ["Mc", "Mac", "De", "La", "Le", "Di", "Da", "Du", "Del", "Des", "Van", "Von", "Fitz", "San", "El", "Al", "Ben", "Bin", "St", "Lo",
        "Pro", "Anti", "Pan", "Non", "Euro", "Inter", "Trans", "Afro", "Franco", "Anglo", "Neo", "Pre", "Post", "pro", "anti", "pan", "non", "mid", "ex"],
        StringComparer.Ordinal);

    // What makes a demonym or another word of a name, as in "South Sudan-ese".
    private static readonly FrozenSet<string> Endings = FrozenSet.ToFrozenSet(
        ["s", "n", "ns", "an", "ans", "ian", "ians", "ean", "eans", "ese", "er", "ers", "ish", "ist", "ists", "ism", "ite", "ites", "ize", "ized", "ise", "ised",
        "ic", "i", "is", "ien", "iens", "ienne", "al", "wide", "like", "born", "based", "phone", "phile", "phobe", "phobia", "ization", "isation", "izing", "ising"],
        StringComparer.Ordinal);

    public void Find(string text, TextEdits edits)
    {
        var links = LinkScanner.Find(text);
        var link = 0;
        var i = 0;
        while (i < text.Length)
        {
            while (link < links.Count && links[link].End <= i)
            {
                link++;
            }

            if (link < links.Count && links[link].Start <= i)
            {
                i = links[link].End;
            }
            else if (char.IsLetter(text[i]))
            {
                i = FindInRun(text, i, edits);
            }
            else
            {
                i++;
            }
        }
    }

    /// <summary>Repairs the letters from <paramref name="start"/> on and returns where they end.</summary>
    private int FindInRun(string text, int start, TextEdits edits)
    {
        FindBeforeRun(text, start, edits);
        var left = start;
        while (true)
        {
            var match = Name(text, left);
            var end = match?.End ?? SegmentEnd(text, left);
            foreach (var gap in match?.Gaps ?? [])
            {
                if (!match!.IsBrand)
                {
                    edits.Insert(gap, " ");
                }
            }

            if (end >= text.Length || !char.IsLetter(text[end]))
            {
                return end;
            }

            var isName = match is { IsBrand: false };
            if ((char.IsLower(text[end]) ? " " : Join(text, left, end, isName)) is { } join)
            {
                edits.Insert(end, join);
            }

            left = end;
        }
    }

    /// <summary>")The" and "2023The": the letters follow a closing mark or a number.</summary>
    private void FindBeforeRun(string text, int start, TextEdits edits)
    {
        if (start == 0 || !(text[start - 1] is ')' or ']' or '%' || char.IsAsciiDigit(text[start - 1])) || !char.IsUpper(text[start]))
        {
            return;
        }

        var number = char.IsAsciiDigit(text[start - 1]);
        if (number && !(start > 1 && char.IsAsciiDigit(text[start - 2])))
        {
            return;
        }

        var right = text[start..SegmentEnd(text, start)];
        if (IsStarter(right) && (right.Length > 2 || right is "He" or "It" or "In"))
        {
            var ended = start > 1 && text[start - 2] is '.' or '!' or '?';
            edits.Insert(start, ended ? " " : ". ");
        }
        else if (CommonWords.CapitalisedWords.Contains(right) || Name(text, start) is { IsBrand: false })
        {
            edits.Insert(start, " ");
        }
    }

    /// <summary>What was lost between two parts of a run; null where nothing was or where it is not certain.</summary>
    private string? Join(string text, int left, int right, bool leftIsName)
    {
        var before = text[left..right];
        if (Prefixes.Contains(before) || (before.Length == 1 && !(left > 0 && text[left - 1] == '\'')))
        {
            return null;
        }

        var end = SegmentEnd(text, right);
        var after = text[right..end];
        var acronym = char.IsUpper(text[right - 1]);
        var name = Name(text, right);
        var rightIsName = name is { IsBrand: false } && !Prefixes.Contains(after);
        if (IsStarter(after) && IsWhole(text, end) && (after.Length > 2 || leftIsName || (char.IsLower(before[0]) && !acronym)))
        {
            return CommonWords.Binding.Contains(before) ? " " : ". ";
        }

        if (leftIsName && rightIsName && before == after && end + 1 < text.Length && text[end] == ' ' && char.IsLower(text[end + 1]))
        {
            return ". ";
        }

        if (rightIsName && IsSubject(text, name!.End) && MayEndSentence(before, leftIsName))
        {
            return ". ";
        }

        var apart = leftIsName || rightIsName || (CommonWords.CapitalisedWords.Contains(after) && IsWhole(text, end) && before.Length > 2);
        return apart && !(acronym && !leftIsName) && IsWord(after) ? " " : null;
    }

    /// <summary>"Algeria has", "Algeria's government denied": the name begins a sentence of its own.</summary>
    private static bool IsSubject(string text, int end)
    {
        var next = end;
        if (string.CompareOrdinal(text, end, "'s ", 0, 3) == 0)
        {
            next = end + 3 + CommonWords.WordAt(text, end + 3).Length;
        }

        return next < text.Length && text[next] == ' ' && CommonWords.Verbs.Contains(CommonWords.WordAt(text, next + 1));
    }

    // A verb or preposition before it would make the name its object.
    private static bool MayEndSentence(string before, bool isName) =>
        isName || (before.Length > 3 && char.IsLower(before[0]) && !CommonWords.Binding.Contains(before)
            && !before.EndsWith("ing", StringComparison.Ordinal) && !before.EndsWith("ed", StringComparison.Ordinal));

    private static bool IsStarter(string word) => CommonWords.SentenceStarters.Contains(word);

    // "MaliX" and "AlgeriaTV" are names of firms and stations rather than two words.
    private static bool IsWord(string after) => after.Length > 2 && char.IsLower(after[1]) || after.Length > 3;

    private static bool IsWhole(string text, int end) => end == text.Length || !char.IsAsciiDigit(text[end]);

    /// <summary>Where the next capital after a small letter stands, or the last capital of several before a small letter, or the end of the letters.</summary>
    private static int SegmentEnd(string text, int start)
    {
        var i = start + 1;
        while (i < text.Length && char.IsLetter(text[i]))
        {
            var opens = char.IsUpper(text[i]) && char.IsLower(text[i - 1]);
            var closesAcronym = char.IsUpper(text[i]) && i - start >= 2 && char.IsUpper(text[i - 1]) && i + 1 < text.Length && char.IsLower(text[i + 1]);
            if (opens || closesAcronym)
            {
                return i;
            }

            i++;
        }

        return i;
    }

    private NameMatch? Name(string text, int start) =>
        names.MayBegin(text[start]) ? names.Longest(text, start, (end, several) => MayEnd(text, end, several)) : null;

    private static bool MayEnd(string text, int end, bool several)
    {
        if (end >= text.Length || !char.IsLetter(text[end]) || (char.IsUpper(text[end]) && char.IsLower(text[end - 1])))
        {
            return true;
        }

        if (char.IsUpper(text[end]))
        {
            return end + 1 < text.Length && char.IsLower(text[end + 1]);
        }

        var rest = CommonWords.WordAt(text, end);
        var lower = rest.Length > 1 && !rest.Any(char.IsUpper) && char.IsLower(text[end - 1]);
        return lower && (CommonWords.Following.Contains(rest) || (rest.Length >= 8 && rest.EndsWith("ing", StringComparison.Ordinal) && !rest.StartsWith('i') && !rest.StartsWith('n'))
            || (several && !Endings.Contains(rest) && (rest.Length >= 3 || CommonWords.Binding.Contains(rest) || rest is "so" or "he" or "it" or "we")));
    }
}
