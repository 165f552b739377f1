using CsCheck;

namespace StanceKit.Tests.Text;

/// <summary>Generates arbitrary strings, awkward fragments put together, and news text with faults in it.</summary>
internal static class DirtyText
{
    private static readonly string[] Fragments =
    [
        "&amp;", "&", "amp;", "#8217;", "&#38;", "&lt;", "<p>", "<", ">", "</a>", "â€™", "Ã", "©", "â€", "Â", "\u00A0", "\u200B", "\u00AD", "\uFEFF",
        "[", "]", "[ad_1]", "[/", "[sic]", "ad_1]", "``", "''", "'", "\"", "«", "»", "“", "”", " ", "  ", "\n", "\r\n", "\t", ".", ",", ":", ";", "?", "!", "...", "…",
        "Mali", "The", "He", "Algeria", "UnitedNations", "United Nations", "criticizing", "threat", "his methods", "of", "in", "with", "2023", "U.S.", "Mr.", "e.g.",
        "eBay", "YouTube", "McDonald", "@Jo", "#Sahel", "https://", "www.", "a@b.org", "Read more:", "Advertisement", "Source link", "All rights reserved", "Click here to",
        "By Jane Doe", "Jane Doe is a reporter", "(Photo by X)", "(", ")", "e\u0301", "\uD83D", "\uDE00", "\uD83D\uDE00", "\0", "\u2028", "•", "1.", "The post X appeared first on Y.",
        "&#", "&#8217", "x;", "s", "ing", "A", "I", "-", "/", "ﬁ", "¡", "â", "€", "™", "Ø§", "Facebook Twitter", "cookies", "© 2024",
    ];

    private const string News =
        "By Jane Doe\nBAMAKO (Reuters) - Mali's army said on Tuesday that it had left Kidal. \"We won,\" Gen. Sadio Camara said, \"and Algeria knows it.\" " +
        "The United Nations, which had 13,000 troops there, said nothing.\nRead more: Who rules Kidal?\nIn Algiers, the U.S. ambassador called it \"a mistake\"; France's envoy didn't.";

    private static readonly Gen<string> Arbitrary = Gen.String[Gen.Char, 0, 60];

    private static readonly Gen<string> Awkward = Gen.OneOfConst(Fragments).Array[0, 14].Select(string.Concat);

    private static readonly Gen<string> Mutated = Gen.Select(Gen.Int[0, News.Length - 1], Gen.OneOfConst(Fragments), Gen.Int[0, 3]).Array[1, 8].Select(Mutate);

    public static readonly Gen<string> Any = Gen.OneOf(Arbitrary, Awkward, Mutated);

    private static string Mutate((int At, string Fragment, int Removed)[] faults) =>
        faults.Aggregate(News, (text, f) =>
        {
            var at = Math.Min(f.At, text.Length);
            return text.Remove(at, Math.Min(f.Removed, text.Length - at)).Insert(at, f.Fragment);
        });
}
