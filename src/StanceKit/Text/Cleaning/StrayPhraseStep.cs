namespace StanceKit.Text.Cleaning;

/// <summary>
/// A longer link text that was dropped between two sentences: <c>counted their medals The drone affair In spring they left</c>.
/// </summary>
/// <remarks>It is set apart by full stops, as nothing tells which of the sentences it belonged to.</remarks>
internal sealed class StrayPhraseStep : ICleaningStep
{
    private const string Article = " The ";
    private const int LongestPhrase = 6;

    private static readonly string[] Openers = ["The", "He", "She", "It", "They", "We", "This", "These", "But", "However", "Meanwhile", "In", "Since", "For", "When"];

    public void Find(string text, TextEdits edits)
    {
        for (var i = text.IndexOf(Article, StringComparison.Ordinal); i > 0; i = text.IndexOf(Article, i + 1, StringComparison.Ordinal))
        {
            if (i >= edits.End && EndsClause(text, i) && NextOpener(text, i + Article.Length) is { } opener)
            {
                edits.Insert(i, ".");
                edits.Insert(opener, ".");
            }
        }
    }

    /// <summary>An ordinary word without a mark behind it, which is not waiting for another.</summary>
    private static bool EndsClause(string text, int blank)
    {
        var before = CommonWords.WordBefore(text, blank);
        return before.Length > 1 && before.All(char.IsLower) && !CommonWords.Binding.Contains(before);
    }

    /// <summary>The blank before the word that opens the next sentence, when nothing but words stands between.</summary>
    private static int? NextOpener(string text, int start)
    {
        var at = start;
        for (var words = 0; words < LongestPhrase; words++)
        {
            var word = CommonWords.WordAt(text, at);
            var end = at + word.Length;
            if (word.Length == 0 || end + 1 >= text.Length || text[end] is not (' ' or '-'))
            {
                return null;
            }

            if (words > 0 && Array.IndexOf(Openers, word) >= 0 && text[at - 1] == ' ')
            {
                return char.IsLetterOrDigit(text[end + 1]) ? at - 1 : null;
            }

            at = end + 1;
        }

        return null;
    }
}
