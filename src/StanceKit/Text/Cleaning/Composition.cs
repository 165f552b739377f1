namespace StanceKit.Text.Cleaning;

/// <summary>Letters and the accents that combine with them.</summary>
/// <remarks>The platform's own normalisation does nothing for these in invariant globalization, which the project uses.</remarks>
internal static class Composition
{
    private static readonly Dictionary<(char Letter, char Mark), char> Table = Build();

    /// <summary>The single character for a letter with an accent, null where there is none.</summary>
    public static char? Of(char letter, char mark) => Table.TryGetValue((letter, mark), out var composed) ? composed : null;

    private static Dictionary<(char Letter, char Mark), char> Build()
    {
        var table = new Dictionary<(char Letter, char Mark), char>();
        Add(table, '\u0300', "AEIOUNaeiounWwYy", "ÀÈÌÒÙǸàèìòùǹẀẁỲỳ");
        Add(table, '\u0301', "AEIOUYCLNRSZaeiouyclnrszGgMmWw", "ÁÉÍÓÚÝĆĹŃŔŚŹáéíóúýćĺńŕśźǴǵḾḿẂẃ");
        Add(table, '\u0302', "AEIOUCGHJSWYaeioucghjswy", "ÂÊÎÔÛĈĜĤĴŜŴŶâêîôûĉĝĥĵŝŵŷ");
        Add(table, '\u0303', "ANOIUEYanoiuey", "ÃÑÕĨŨẼỸãñõĩũẽỹ");
        Add(table, '\u0304', "AEIOUaeiou", "ĀĒĪŌŪāēīōū");
        Add(table, '\u0306', "AEGIOUaegiou", "ĂĔĞĬŎŬăĕğĭŏŭ");
        Add(table, '\u0307', "CEGIZcegz", "ĊĖĠİŻċėġż");
        Add(table, '\u0308', "AEIOUYaeiouy", "ÄËÏÖÜŸäëïöüÿ");
        Add(table, '\u030A', "AUau", "ÅŮåů");
        Add(table, '\u030B', "OUou", "ŐŰőű");
        Add(table, '\u030C', "CDENRSTZGcdenrstzg", "ČĎĚŇŘŠŤŽǦčďěňřšťžǧ");
        Add(table, '\u0323', "AEIOUSHDTNKLaeioushdtnkl", "ẠẸỊỌỤṢḤḌṬṆḲḶạẹịọụṣḥḍṭṇḳḷ");
        Add(table, '\u0327', "CSTGcst", "ÇŞŢĢçşţ");
        Add(table, '\u0328', "AEIUaeiu", "ĄĘĮŲąęįų");
        return table;
    }

    private static void Add(Dictionary<(char Letter, char Mark), char> table, char mark, string letters, string composed)
    {
        for (var i = 0; i < letters.Length; i++)
        {
            table[(letters[i], mark)] = composed[i];
        }
    }
}
