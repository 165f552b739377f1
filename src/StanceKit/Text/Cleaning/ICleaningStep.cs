namespace StanceKit.Text.Cleaning;

/// <summary>One kind of dirt. Steps keep no state and are safe to call from several threads.</summary>
internal interface ICleaningStep
{
    /// <summary>Adds the repairs of <paramref name="text"/> to <paramref name="edits"/>, from left to right. Takes time linear in the text.</summary>
    void Find(string text, TextEdits edits);
}
