namespace StanceKit.Text;

/// <summary>Text after cleaning, with the way back to the original.</summary>
/// <param name="Text">The cleaned text. Paragraphs are separated by one <c>\n</c>.</param>
/// <param name="Original">The text before cleaning.</param>
/// <param name="Map">Offsets of <paramref name="Text"/> to offsets of <paramref name="Original"/>.</param>
public sealed record CleanedText(string Text, string Original, OffsetMap Map)
{
    /// <summary>The range of the original that <paramref name="span"/> of the cleaned text came from.</summary>
    public TextSpan ToOriginal(TextSpan span) => Map.ToOriginal(span);
}
