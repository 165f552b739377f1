namespace StanceKit.Clauses;

/// <summary>What a verb group does in its sentence.</summary>
internal enum VerbForm
{
    /// <summary>It heads a clause of its own.</summary>
    Finite,

    /// <summary>"to" and a bare form.</summary>
    Infinitive,

    /// <summary>A form in -ing without an auxiliary.</summary>
    Gerund,

    /// <summary>A passive participle without an auxiliary ("troops backed by France").</summary>
    Reduced,
}

/// <summary>A verb with its auxiliaries, adverbs and particles.</summary>
internal sealed class VerbGroup
{
    /// <summary>Index of its first token.</summary>
    public int First { get; init; }

    /// <summary>Index of its main verb.</summary>
    public int Head { get; init; }

    /// <summary>Index of its last token, particles included.</summary>
    public int Last { get; init; }

    /// <summary>What it does.</summary>
    public VerbForm Form { get; set; }

    /// <summary>Whether its subject suffers what it says.</summary>
    public bool IsPassive { get; set; }

    /// <summary>Whether it is a past form without auxiliary, which may turn out to be a reduced passive.</summary>
    public bool IsBarePast { get; init; }

    /// <summary>Whether it only links subject and predicate ("is", "became").</summary>
    public bool IsCopula { get; init; }

    /// <summary>Whether it is an auxiliary alone, whose main verb may stand behind the subject ("Did Mali ...").</summary>
    public bool IsAuxiliary { get; init; }

    /// <summary>Whether it is denied.</summary>
    public bool IsNegated { get; set; }

    /// <summary>Whether it is only supposed: possibility, condition or question.</summary>
    public bool IsSupposed { get; set; }

    /// <summary>Index of its subject phrase, -1 where none was found.</summary>
    public int Subject { get; set; } = -1;

    /// <summary>Index of its object phrase, -1 where there is none.</summary>
    public int Object { get; set; } = -1;

    /// <summary>Index of the phrase that receives ("gave Mali wheat"), -1 where there is none.</summary>
    public int Receiver { get; set; } = -1;

    /// <summary>Index of the phrase that a preposition before a relative word makes its complement ("on which Niger depends"), -1 for none.</summary>
    public int Fronted { get; set; } = -1;

    /// <summary>Hash of that preposition.</summary>
    public ulong FrontedPreposition { get; set; }

    /// <summary>Whether it stands in a relative clause or another insertion that the main clause goes on behind.</summary>
    public bool IsInserted { get; set; }

    /// <summary>Whether its subject stands behind it ("said the envoy").</summary>
    public bool IsInverted { get; set; }

    /// <summary>Index of the verb group that it depends on, -1 for none.</summary>
    public int Governor { get; set; } = -1;
}
