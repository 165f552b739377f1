namespace StanceKit.Features;

/// <summary>What a form may be, before the words around it decide.</summary>
[Flags]
internal enum WordForms
{
    /// <summary>Nothing is known.</summary>
    None = 0,

    /// <summary>A noun in the singular.</summary>
    Noun = 1,

    /// <summary>A noun in the plural.</summary>
    Plural = 2,

    /// <summary>A verb's bare form.</summary>
    Bare = 4,

    /// <summary>A verb's form in -s.</summary>
    ThirdPerson = 8,

    /// <summary>A verb's past form or participle.</summary>
    Past = 16,

    /// <summary>A verb's form in -ing.</summary>
    Gerund = 32,

    /// <summary>An adjective.</summary>
    Adjective = 64,

    /// <summary>An adverb.</summary>
    Adverb = 128,

    /// <summary>It is a verb more often than anything else.</summary>
    VerbFirst = 256,

    /// <summary>Either number of a noun.</summary>
    AnyNoun = Noun | Plural,

    /// <summary>A present form that may head a clause.</summary>
    Present = Bare | ThirdPerson,

    /// <summary>Any form of a verb.</summary>
    AnyVerb = Bare | ThirdPerson | Past | Gerund,
}
