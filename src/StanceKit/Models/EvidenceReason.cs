using StanceKit.Features;

namespace StanceKit.Models;

/// <summary>The readable form of a token as evidence: the word, or the phrase that begins with it, with "not" where a negation governs it.</summary>
internal static class EvidenceReason
{
    /// <summary>The reason that stands for a token.</summary>
    public static string Of(SentenceReading reading, int token)
    {
        var last = token + Math.Max(1, reading.PhraseTokens[token]) - 1;
        var word = reading.Text[reading.Tokens[token].Start..reading.Tokens[last].End];
        return reading.Negated[token] && reading.IsWord(token) ? "not " + word : word;
    }
}
