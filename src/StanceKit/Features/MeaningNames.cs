using System.Collections.Frozen;

namespace StanceKit.Features;

/// <summary>The meanings that <c>meanings*.tsv</c> may give a word: coarse fields of sense, so that words never seen in training share what related ones taught.</summary>
internal static class MeaningNames
{
    /// <summary>All names.</summary>
    public static FrozenSet<string> All { get; } =
        ("violence threat military crime abuse unrest accuse law punish clear probe criticize mock praise support oppose help give take cooperate meet lead office elect win lose oust appoint "
        + "say claim deny admit lie truth promise demand warn order allow fail succeed improve harm suffer disaster fear anger joy hope sad good bad virtue vice strong weak "
        + "extreme doubt scandal freedom oppress peace safe danger economy money increase decrease begin end continue cause prevent want think do have move show compare people group family media sport culture religion health school science nature object body place time amount big small new old intense hedge link neutral")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<ulong> Parties =
        "people group office family place".Split(' ').Select(name => FeatureHash.OfText(name)).ToFrozenSet();

    /// <summary>Whether the first meaning is that of persons, bodies or places, so that the noun names a party and no deed.</summary>
    public static bool IsParty(ulong[] meanings) => meanings.Length > 0 && Parties.Contains(meanings[0]);
}
