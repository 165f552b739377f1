using System.Collections.Frozen;

namespace StanceKit.Text;

/// <summary>Words whose full stop need not end a sentence (<c>data/text/abbreviations.txt</c>).</summary>
internal static class Abbreviations
{
    /// <summary>Titles and the like, which more words always follow.</summary>
    public static readonly FrozenSet<string> BeforeName = WordList.Words("abbreviations.txt", "before name", StringComparer.OrdinalIgnoreCase);

    /// <summary>Abbreviations only where a number follows ("No. 5", "Jan. 12").</summary>
    public static readonly FrozenSet<string> BeforeNumber = WordList.Words("abbreviations.txt", "before number", StringComparer.OrdinalIgnoreCase);

    /// <summary>Abbreviations that may stand last in a sentence ("Inc.", "p.m.", "U.S.").</summary>
    public static readonly FrozenSet<string> MaybeLast = WordList.Words("abbreviations.txt", "maybe last", StringComparer.OrdinalIgnoreCase);
}
