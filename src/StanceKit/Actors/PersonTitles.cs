using System.Collections.Frozen;

namespace StanceKit.Actors;

/// <summary>Words that come before a person's name.</summary>
internal static class PersonTitles
{
    private static readonly FrozenSet<string> Ranks = new[]
    {
        "president", "pres", "general", "gen", "colonel", "col", "captain", "capt", "major", "maj", "marshal", "lieutenant", "lt", "sergeant", "sgt",
        "commander", "admiral", "premier", "chancellor", "king", "queen", "prince", "emir", "sheikh", "sheik", "sultan", "emperor", "ayatollah",
        "leader", "ruler", "strongman", "warlord", "chief", "head", "chairman", "chairperson", "chairwoman", "monarch", "dictator", "putschist", "imam",
    }.ToFrozenSet();

    private static readonly FrozenSet<string> Courtesy = new[] { "mr", "mrs", "ms", "dr", "sir", "lord", "lady", "madam", "monsieur", "mister" }.ToFrozenSet();

    private static readonly FrozenSet<string> Abbreviated = new[] { "pres", "gen", "col", "capt", "maj", "lt", "sgt", "mr", "mrs", "ms", "dr", "st", "prof", "rep", "sen", "gov" }.ToFrozenSet();

    /// <summary>Before a title they make its bearer somebody else's leader or a deputy.</summary>
    private static readonly FrozenSet<string> Lesser = new[]
    {
        "vice", "deputy", "opposition", "party", "union", "religious", "community", "student", "protest", "church", "village", "assistant",
    }.ToFrozenSet();

    private static readonly FrozenSet<string> Past = new[] { "former", "ex", "late", "ousted", "deposed", "toppled", "overthrown", "exiled", "erstwhile" }.ToFrozenSet();

    /// <summary>A title of power or rank ("President", "Gen").</summary>
    public static bool IsRank(ReadOnlySpan<char> word) => Has(Ranks, word);

    /// <summary>"Mr", "Dr" and the like: they say that a name follows, not whose.</summary>
    public static bool IsCourtesy(ReadOnlySpan<char> word) => Has(Courtesy, word);

    /// <summary>Whether a full stop after the word belongs to it.</summary>
    public static bool IsAbbreviated(ReadOnlySpan<char> word) => Has(Abbreviated, word);

    /// <summary>Whether a title after this word is not the actor's own.</summary>
    public static bool IsLesser(ReadOnlySpan<char> word) => Has(Lesser, word);

    /// <summary>Whether the title is one of the past ("former").</summary>
    public static bool IsPast(ReadOnlySpan<char> word) => Has(Past, word);

    private static bool Has(FrozenSet<string> set, ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[WordFold.MaxLength];
        var length = WordFold.Fold(word, folded);
        return length > 0 && set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(folded[..length]);
    }
}
