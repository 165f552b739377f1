namespace StanceKit.Features;

/// <summary>All that the lexicon says of one dictionary word or phrase.</summary>
internal sealed class LexiconEntry
{
    /// <summary>An entry that says nothing.</summary>
    public static LexiconEntry Empty { get; } = new();

    /// <summary>Polarity as a verb, -3 to 3.</summary>
    public int VerbPolarity { get; set; }

    /// <summary>Polarity as a noun, adjective, adverb or phrase, -3 to 3.</summary>
    public int OtherPolarity { get; set; }

    /// <summary>Hashes of its meanings as a verb, the most fitting first.</summary>
    public ulong[] VerbMeanings { get; set; } = [];

    /// <summary>Hashes of its meanings as anything else.</summary>
    public ulong[] OtherMeanings { get; set; } = [];

    /// <summary>Its senses as a predicate.</summary>
    public Frame[] Frames { get; set; } = [];

    /// <summary>Whether a phrase of several words begins with it.</summary>
    public bool StartsPhrase { get; set; }

    /// <summary>Whether it is a term by itself and not only part of phrases.</summary>
    public bool IsTerm => VerbPolarity != 0 || OtherPolarity != 0 || VerbMeanings.Length > 0 || OtherMeanings.Length > 0 || Frames.Length > 0;

    /// <summary>Polarity in the use that the sentence makes of it.</summary>
    public int Polarity(bool asVerb) =>
        asVerb ? (VerbPolarity != 0 || VerbMeanings.Length > 0 ? VerbPolarity : OtherPolarity) : OtherPolarity != 0 || OtherMeanings.Length > 0 ? OtherPolarity : VerbPolarity;

    /// <summary>Meanings in the use that the sentence makes of it.</summary>
    public ulong[] Meanings(bool asVerb) => asVerb ? (VerbMeanings.Length > 0 ? VerbMeanings : OtherMeanings) : OtherMeanings.Length > 0 ? OtherMeanings : VerbMeanings;

    /// <summary>The sense in the use that the sentence makes of it, null when it is no predicate.</summary>
    public Frame? Sense(bool asVerb)
    {
        foreach (var frame in Frames)
        {
            if (frame.IsNoun != asVerb)
            {
                return frame;
            }
        }

        return Frames.Length > 0 ? Frames[0] : null;
    }
}
