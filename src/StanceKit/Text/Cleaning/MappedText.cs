namespace StanceKit.Text.Cleaning;

/// <summary>A text in the middle of cleaning: its characters and where each came from.</summary>
/// <param name="Text">The text so far.</param>
/// <param name="Starts">For every offset of <paramref name="Text"/>, its length included, the offset in the original.</param>
internal sealed record MappedText(string Text, int[] Starts)
{
    /// <summary>A text that nothing was done to yet.</summary>
    public static MappedText Of(string raw)
    {
        var starts = new int[raw.Length + 1];
        for (var i = 0; i < starts.Length; i++)
        {
            starts[i] = i;
        }

        return new MappedText(raw, starts);
    }
}
