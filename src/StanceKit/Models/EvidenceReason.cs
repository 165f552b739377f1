using StanceKit.Clauses;
using StanceKit.Features;

namespace StanceKit.Models;

/// <summary>The readable form of a token as evidence: what the target does, suffers or is by it ("blamed by critics", "victim of ambush"), else the word itself.</summary>
internal static class EvidenceReason
{
    /// <summary>Prepositions that lead from a harmful deed to its victim ("ambush on", "crackdown against").</summary>
    private static readonly string[] Turned = ["on", "upon", "against"];

    /// <summary>The reason that stands for a token beside a target.</summary>
    public static string Of(Target target, int token)
    {
        foreach (var role in target.Roles)
        {
            if (role.First == token)
            {
                return Of(target.Reading, role);
            }
        }

        return Of(target.Reading, token);
    }

    /// <summary>The word, or the phrase that begins with it, with "not" where a negation governs it.</summary>
    public static string Of(SentenceReading reading, int token)
    {
        var word = Words(reading, token, token + Math.Max(1, reading.PhraseTokens[token]) - 1);
        return reading.Negated[token] && reading.IsWord(token) ? "not " + word : word;
    }

    private static string Of(SentenceReading reading, Role role)
    {
        var word = Words(reading, role.First, Math.Max(role.Last, role.First + Math.Max(1, reading.PhraseTokens[role.First]) - 1));
        var traits = reading.EntryAt(role.First).Sense(reading.IsVerb(role.First))?.Traits ?? FrameTraits.None;
        var mood = (role.IsSupposed ? "maybe " : "") + (role.IsNegated ? "not " : "");
        return mood + role.Kind switch
        {
            RoleKind.Is => $"is {word}",
            RoleKind.Subject when role.IsNominal => $"its {word}",
            RoleKind.Subject => $"it {word}",
            RoleKind.DirectObject when role.IsNominal && (traits & FrameTraits.Suffer) != 0 => $"is {word}",
            RoleKind.DirectObject when role.IsNominal && (traits & FrameTraits.Harm) != 0 => $"victim of {word}",
            RoleKind.DirectObject when role.IsNominal => $"{word} of it",
            RoleKind.DirectObject when (traits & FrameTraits.Accuse) != 0 => $"blamed{By(reading, role)} ({word})",
            RoleKind.DirectObject when (traits & FrameTraits.Praise) != 0 => $"praised{By(reading, role)} ({word})",
            RoleKind.DirectObject when (traits & FrameTraits.Harm) != 0 => $"harmed{By(reading, role)} ({word})",
            RoleKind.DirectObject when (traits & FrameTraits.Help) != 0 => $"helped{By(reading, role)} ({word})",
            RoleKind.DirectObject => $"{word} it",
            _ when role.IsNominal && (traits & FrameTraits.Harm) != 0 && Turned.Contains(Preposition(reading, role)) => $"victim of {word}",
            _ when EndsWithPreposition(reading, role) => $"{word} it",
            _ => $"{word} {Preposition(reading, role)} it",
        };
    }

    private static string By(SentenceReading reading, Role role)
    {
        if (role.Other < 0)
        {
            return "";
        }

        var phrase = reading.Phrases[role.Other];
        return " by " + Words(reading, phrase.First, phrase.Last);
    }

    private static bool EndsWithPreposition(SentenceReading reading, Role role) => role.Last > role.First && reading.Words[role.Last] == role.Preposition;

    private static string Preposition(SentenceReading reading, Role role)
    {
        var token = Array.IndexOf(reading.Words, role.Preposition);
        return token < 0 ? "to" : reading.Tokens[token].Of(reading.Text).ToString().ToLowerInvariant();
    }

    private static string Words(SentenceReading reading, int first, int last) => reading.Text[reading.Tokens[first].Start..reading.Tokens[last].End];
}
