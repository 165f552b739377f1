namespace StanceKit.Text.Cleaning;

/// <summary>A letter and its accent become one character (as in NFC), letter by letter so that offsets stay known.</summary>
internal sealed class CompositionStep : ICleaningStep
{
    public void Find(string text, TextEdits edits)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] is >= '\u0300' and <= '\u0328' && i - 1 >= edits.End && Composition.Of(text[i - 1], text[i]) is { } composed)
            {
                edits.Replace(i - 1, 2, composed.ToString());
            }
        }
    }
}
