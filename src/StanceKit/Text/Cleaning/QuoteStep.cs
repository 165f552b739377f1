namespace StanceKit.Text.Cleaning;

/// <summary>Quotation marks and apostrophes of all kinds become straight ones, and guillemets lose their inner blanks.</summary>
internal sealed class QuoteStep : ICleaningStep
{
    public void Find(string text, TextEdits edits)
    {
        var open = 0;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\n':
                    open = 0;
                    break;
                case '\u00AB':
                    open++;
                    var blanks = BlanksAfter(text, i + 1);
                    edits.Replace(i, 1 + blanks, "\"");
                    i += blanks;
                    break;
                case '\u00BB':
                    FindClosingGuillemet(text, i, open > 0, edits);
                    open = Math.Max(0, open - 1);
                    break;
                case '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u2033' or '\u301D' or '\u301E' or '\uFF02':
                    edits.Replace(i, 1, "\"");
                    break;
                case '`' or '\'' when i + 1 < text.Length && text[i + 1] == text[i]:
                    edits.Replace(i, 2, "\"");
                    i++;
                    break;
                case '\u2018' or '\u2019' or '\u201A' or '\u201B' or '\u2039' or '\u203A' or '\u2032' or '`' or '\u00B4' or '\u02BC' or '\uFF07':
                    edits.Replace(i, 1, "'");
                    break;
            }
        }
    }

    private static void FindClosingGuillemet(string text, int i, bool isOpen, TextEdits edits)
    {
        var start = i;
        while (start > edits.End && text[start - 1] == ' ')
        {
            start--;
        }

        // Between blanks and with nothing to close, it divides the parts of a path: "Home » Africa".
        var divides = !isOpen && start < i && BlanksAfter(text, i + 1) > 0;
        if (!divides)
        {
            var first = isOpen ? start : i;
            edits.Replace(first, i + 1 - first, "\"");
        }
    }

    private static int BlanksAfter(string text, int i)
    {
        var start = i;
        while (i < text.Length && text[i] == ' ')
        {
            i++;
        }

        return i - start;
    }
}
