namespace StanceKit.Features;

/// <summary>Regular English inflection, both ways: the forms of a dictionary word, and a guess at the dictionary form of an unknown word.</summary>
internal static class Inflection
{
    /// <summary>A form of a word and what its ending makes of it.</summary>
    public readonly record struct Form(string Text, WordForms Forms);

    /// <summary>The regular forms of a verb, itself first: "deny", "denies", "denied", "denying".</summary>
    public static IEnumerable<Form> OfVerb(string verb)
    {
        yield return new Form(verb, WordForms.Bare);
        yield return new Form(WithS(verb), WordForms.ThirdPerson);
        var stem = Doubles(verb) ? verb + verb[^1] : verb;
        if (verb.EndsWith('e'))
        {
            yield return new Form(verb + "d", WordForms.Past);
            yield return new Form(verb.EndsWith("ee", StringComparison.Ordinal) || verb.EndsWith("ye", StringComparison.Ordinal) || verb.EndsWith("oe", StringComparison.Ordinal) ? verb + "ing" : verb[..^1] + "ing", WordForms.Gerund);
        }
        else if (verb.Length > 2 && verb.EndsWith('y') && !IsVowel(verb[^2]))
        {
            yield return new Form(verb[..^1] + "ied", WordForms.Past);
            yield return new Form(verb + "ing", WordForms.Gerund);
        }
        else
        {
            yield return new Form(stem + "ed", WordForms.Past);
            yield return new Form(stem + "ing", WordForms.Gerund);
            if (stem != verb && verb.Length > 5)
            {
                // British and American spellings differ ("travelled", "traveled").
                yield return new Form(verb + "ed", WordForms.Past);
                yield return new Form(verb + "ing", WordForms.Gerund);
            }
        }
    }

    /// <summary>The British spelling of a word that is listed in the American one, null when both are the same.</summary>
    public static string? BritishSpelling(string word)
    {
        if (word.Length > 5 && word.EndsWith("ize", StringComparison.Ordinal))
        {
            return word[..^3] + "ise";
        }

        if (word.EndsWith("yze", StringComparison.Ordinal))
        {
            return word[..^3] + "yse";
        }

        if (word is "defense" or "offense" or "license" or "pretense")
        {
            return word[..^2] + "ce";
        }

        return word is "honor" or "harbor" or "labor" or "favor" or "endeavor" or "rumor" or "savior" or "humor" or "valor" or "dishonor" or "disfavor" or "neighbor"
            ? word[..^1] + "ur"
            : null;
    }

    /// <summary>A noun and its plural.</summary>
    public static IEnumerable<Form> OfNoun(string noun)
    {
        yield return new Form(noun, WordForms.Noun);
        yield return new Form(WithS(noun), WordForms.Plural);
    }

    /// <summary>An adjective, its comparative and its superlative; long ones have none of their own.</summary>
    public static IEnumerable<Form> OfAdjective(string adjective)
    {
        yield return new Form(adjective, WordForms.Adjective);
        if (adjective.Length is < 3 or > 7 || adjective.Contains(' '))
        {
            yield break;
        }

        var stem = adjective.EndsWith('e') ? adjective[..^1]
            : adjective.EndsWith('y') && !IsVowel(adjective[^2]) ? adjective[..^1] + "i"
            : Doubles(adjective) ? adjective + adjective[^1]
            : adjective;
        yield return new Form(stem + "er", WordForms.Adjective);
        yield return new Form(stem + "est", WordForms.Adjective);
    }

    /// <summary>The adjective that an adverb in -ly comes from, written to <paramref name="buffer"/>: "brutally" from "brutal", "angrily" from "angry".</summary>
    /// <returns>Number of characters written, 0 when the word is no such adverb.</returns>
    public static int AdjectiveOf(ReadOnlySpan<char> adverb, Span<char> buffer)
    {
        if (adverb.Length < 6 || adverb.Length > buffer.Length || !adverb.EndsWith("ly", StringComparison.OrdinalIgnoreCase))
        {
            return 0;
        }

        var length = adverb.Length - 2;
        for (var i = 0; i < length; i++)
        {
            buffer[i] = char.ToLowerInvariant(adverb[i]);
        }

        if (buffer[length - 1] == 'i')
        {
            buffer[length - 1] = 'y';
        }

        return length;
    }

    /// <summary>A guess at the dictionary form of a regular word, written to <paramref name="buffer"/>; used only to let forms of one unknown word share a feature.</summary>
    /// <returns>Number of characters written; words of fewer than five letters stay as they are.</returns>
    public static int Stem(ReadOnlySpan<char> word, Span<char> buffer)
    {
        var length = Math.Min(word.Length, buffer.Length);
        for (var i = 0; i < length; i++)
        {
            buffer[i] = char.ToLowerInvariant(word[i]);
        }

        if (length < 5)
        {
            return length;
        }

        ReadOnlySpan<char> lower = buffer[..length];
        if (lower.EndsWith("ies") || lower.EndsWith("ied"))
        {
            buffer[length - 3] = 'y';
            return length - 2;
        }

        if (lower.EndsWith("sses") || lower.EndsWith("shes") || lower.EndsWith("ches") || lower.EndsWith("xes"))
        {
            return length - 2;
        }

        var cut = lower.EndsWith("ing") && length > 6 ? 3 : lower.EndsWith("ed") && length > 5 ? 2 : 0;
        if (cut > 0)
        {
            length -= cut;
            var doubled = length > 3 && buffer[length - 1] == buffer[length - 2] && buffer[length - 1] is not ('l' or 's' or 'e' or 'o');
            return TrimE(buffer, doubled ? length - 1 : length);
        }

        if (lower[^1] == 's' && lower[^2] is not ('s' or 'u' or 'i'))
        {
            length--;
        }

        return TrimE(buffer, length);
    }

    private static int TrimE(ReadOnlySpan<char> word, int length) => length > 4 && word[length - 1] == 'e' ? length - 1 : length;

    private static string WithS(string word)
    {
        if (word.Length > 2 && word.EndsWith('y') && !IsVowel(word[^2]))
        {
            return word[..^1] + "ies";
        }

        return word.EndsWith('s') || word.EndsWith('x') || word.EndsWith('z') || word.EndsWith("ch", StringComparison.Ordinal) || word.EndsWith("sh", StringComparison.Ordinal) || word.EndsWith('o') ? word + "es" : word + "s";
    }

    private static bool Doubles(string verb)
    {
        if (verb.Length < 3 || IsVowel(verb[^1]) || verb[^1] is 'w' or 'x' or 'y' || !IsVowel(verb[^2]) || IsVowel(verb[^3]))
        {
            return false;
        }

        // One syllable ("plan"), or a stressed last one; the listed endings are unstressed ("open", "visit").
        var vowels = verb.Count(IsVowel);
        return vowels == 1 || (vowels == 2 && (verb.EndsWith("fer", StringComparison.Ordinal) || verb.EndsWith("mit", StringComparison.Ordinal) || verb.EndsWith("pel", StringComparison.Ordinal) || verb.EndsWith("bel", StringComparison.Ordinal) || verb.EndsWith("cur", StringComparison.Ordinal) || verb.EndsWith("rol", StringComparison.Ordinal) || verb.EndsWith("vel", StringComparison.Ordinal) || verb.EndsWith("bet", StringComparison.Ordinal) || verb.EndsWith("tar", StringComparison.Ordinal)));
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
