namespace StanceKit.Features;

/// <summary>Knows which words are ordinary words and not names.</summary>
/// <remarks>A capitalised word that was never seen in lower case is a name, and no name may be a feature: the model must not judge by who somebody is.</remarks>
public interface IVocabulary
{
    /// <summary>Whether the word (hash of its lower-case form) is an ordinary word.</summary>
    bool Contains(ulong word);
}
