namespace StanceKit.Text.Cleaning;

/// <summary>
/// A link's text that was dropped between two sentences: <c>his chosen methods Mali The Malian government</c>.
/// </summary>
/// <remarks>
/// Behind a complete noun phrase in the plural the name belongs to nothing and goes, so that no actor is judged
/// by a clause that is not about it. Behind a preposition or a verb it belongs to the clause and only the full stop was lost.
/// </remarks>
internal sealed class StrayNameStep(NameTrie names) : ICleaningStep
{
    private static readonly string[] Openers =
        ["The", "He", "She", "It", "They", "We", "This", "These", "Those", "There", "His", "Her", "Its", "Their", "But", "However", "Meanwhile", "Moreover", "Furthermore", "In"];

    public void Find(string text, TextEdits edits)
    {
        for (var i = text.IndexOf(' '); i > 0 && i + 1 < text.Length; i = text.IndexOf(' ', i + 1))
        {
            if (!char.IsLower(text[i - 1]) || !names.MayBegin(text[i + 1]))
            {
                continue;
            }

            if (names.Longest(text, i + 1, (end, _) => OpensSentence(text, end)) is { IsBrand: false } name && i >= edits.End)
            {
                FindAt(text, i, name.End, edits);
            }
        }
    }

    private static void FindAt(string text, int blank, int end, TextEdits edits)
    {
        var before = CommonWords.WordBefore(text, blank);
        if (before.Length == 0 || !char.IsLower(before[0]))
        {
            return;
        }

        if (IsPlural(before) && IsNounPhrase(text, blank - before.Length))
        {
            edits.Replace(blank, end - blank, ".");
        }
        else
        {
            edits.Insert(end, ".");
        }
    }

    private static bool OpensSentence(string text, int end)
    {
        if (end + 1 >= text.Length || text[end] != ' ')
        {
            return false;
        }

        var opener = CommonWords.WordAt(text, end + 1);
        var next = end + 1 + opener.Length;
        return Array.IndexOf(Openers, opener) >= 0 && next + 1 < text.Length && text[next] == ' ' && (char.IsLetterOrDigit(text[next + 1]));
    }

    private static bool IsPlural(string word) =>
        word.Length > 3 && word[^1] == 's' && word[^2] != 's' && !CommonWords.Binding.Contains(word) && !CommonWords.Kin.Contains(word);

    /// <summary>Whether one of the three words before is an article, a possessive or the like.</summary>
    private static bool IsNounPhrase(string text, int start)
    {
        for (var words = 0; words < 3 && start > 1 && text[start - 1] == ' '; words++)
        {
            var word = CommonWords.WordBefore(text, start - 1);
            if (word.Length == 0 || char.IsUpper(word[0]))
            {
                return false;
            }

            start -= word.Length + 1;
            if (CommonWords.Determiners.Contains(word))
            {
                return word == "of" || IsObject(text, start - 1);
            }
        }

        return false;
    }

    // "questioning his methods" and "with his methods", but not "said the army criticizes", whose last word is a verb.
    private static bool IsObject(string text, int start)
    {
        if (start < 1 || text[start] != ' ')
        {
            return false;
        }

        var word = CommonWords.WordBefore(text, start);
        return word.EndsWith("ing", StringComparison.Ordinal) || CommonWords.Binding.Contains(word);
    }
}
