using StanceKit.Features;

namespace StanceKit.Models;

/// <summary>The readable form of a token as evidence: the word itself, with "not" where a negation governs it.</summary>
internal static class EvidenceReason
{
    /// <summary>The reason that stands for a token.</summary>
    public static string Of(SentenceReading reading, int token)
    {
        var word = reading.Tokens[token].Of(reading.Text).ToString();
        return reading.Negated[token] && reading.IsWord(token) ? "not " + word : word;
    }
}
