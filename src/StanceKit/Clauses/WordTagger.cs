using StanceKit.Features;
using StanceKit.Text;

namespace StanceKit.Clauses;

/// <summary>Decides word classes from what each form may be and what stands around it.</summary>
/// <remarks>
/// One pass from left to right with one word of look-ahead: hand-written rules in the manner of Brill's contextual rules, no
/// training. Closed classes and names are fixed before; only open words are decided here.
/// </remarks>
internal static class WordTagger
{
    private static readonly ulong To = FeatureHash.OfWord("to");
    private static readonly ulong That = FeatureHash.OfWord("that");
    private static readonly ulong By = FeatureHash.OfWord("by");
    private static readonly ulong Without = FeatureHash.OfWord("without");
    private static readonly ulong No = FeatureHash.OfWord("no");
    private static readonly ulong Longer = FeatureHash.OfWord("longer");
    private static readonly ulong Neither = FeatureHash.OfWord("neither");
    private static readonly ulong Have = FeatureHash.OfWord("have");

    private static readonly HashSet<ulong> HaveForms = [.. "has have had having hasn't haven't hadn't".Split(' ').Select(word => FeatureHash.OfWord(word))];
    private static readonly HashSet<ulong> AsksForBare = [.. "help let make see watch hear".Split(' ').Select(word => FeatureHash.OfWord(word))];
    private static readonly HashSet<ulong> NounBeforeTo = [.. "due according thanks close prior owing relating next contrary".Split(' ').Select(word => FeatureHash.OfWord(word))];

    /// <summary>Decides all open words of a sentence.</summary>
    public static void Tag(SentenceReading reading)
    {
        var verbSeen = false;
        for (var i = 0; i < reading.Count; i++)
        {
            if (reading.Forms[i] != WordForms.None)
            {
                reading.Classes[i] = Decide(reading, i, verbSeen);
            }

            verbSeen = reading.Classes[i] switch
            {
                WordClass.Verb or WordClass.Be or WordClass.Modal or WordClass.Auxiliary => true,
                WordClass.Participle => true,
                WordClass.Subordinator or WordClass.Relative or WordClass.Stop or WordClass.Quote or WordClass.Comma or WordClass.Coordinator => false,
                _ => verbSeen,
            };
        }
    }

    private static WordClass Decide(SentenceReading reading, int i, bool verbSeen)
    {
        var forms = reading.Forms[i];
        var before = Before(reading, i);
        if (reading.Words[i] == Longer && before == i - 1 && before >= 0 && reading.Words[before] == No)
        {
            return WordClass.Adverb;
        }

        if (Single(forms) is { } only && !(only is WordClass.Participle or WordClass.Gerund))
        {
            return only == WordClass.Noun && IsVerbAfterTo(reading, i, before) ? WordClass.Verb : only;
        }

        if (before < 0)
        {
            return AtStart(reading, i, forms);
        }

        return reading.Classes[before] switch
        {
            WordClass.Determiner => InPhrase(reading, i, forms),
            WordClass.Number => forms.HasFlag(WordForms.Past) && !IsNominalNext(reading, i) ? WordClass.Participle : InPhrase(reading, i, forms),
            WordClass.Adjective when before == i - 1 => InPhrase(reading, i, forms),
            WordClass.Preposition when reading.Words[before] == To => AfterTo(reading, i, before, forms),
            WordClass.Preposition => AfterPreposition(reading, i, forms),
            WordClass.Modal => Prefer(forms, WordForms.Bare, WordClass.Verb) ?? InPhrase(reading, i, forms),
            WordClass.Auxiliary => AfterAuxiliary(reading, i, before, forms),
            WordClass.Be => AfterBe(reading, i, forms),
            WordClass.Negator => AfterNegator(reading, i, before, forms, verbSeen),
            WordClass.Pronoun or WordClass.Relative => AfterPronoun(reading, i, forms),
            WordClass.Noun or WordClass.Name => AfterNoun(reading, i, before, forms, verbSeen),
            WordClass.Verb or WordClass.Participle or WordClass.Gerund => AfterVerb(reading, i, forms),
            WordClass.Coordinator => AfterCoordinator(reading, i, before, forms, verbSeen),
            _ => AtStart(reading, i, forms),
        };
    }

    /// <summary>"to partition Cyprus": a word known only as a noun is a verb between "to" and an object.</summary>
    private static bool IsVerbAfterTo(SentenceReading reading, int i, int before) =>
        before >= 0 && before == i - 1 && reading.Words[before] == To && !(before > 0 && NounBeforeTo.Contains(reading.Words[before - 1]))
        && (reading.Forms[i] & WordForms.Plural) == 0 && !FunctionWords.IsPartOfState(reading.Lemmas[i])
        && i + 1 < reading.Count && (reading.Classes[i + 1] == WordClass.Name || (reading.Classes[i + 1] == WordClass.Determiner && reading.Tokens[i + 1].Kind != TokenKind.Possessive));

    private static WordClass? Single(WordForms forms) => (forms & ~WordForms.VerbFirst) switch
    {
        WordForms.Noun or WordForms.Plural or WordForms.AnyNoun => WordClass.Noun,
        WordForms.Adjective => WordClass.Adjective,
        WordForms.Adverb => WordClass.Adverb,
        WordForms.Bare or WordForms.ThirdPerson or WordForms.Present => WordClass.Verb,
        WordForms.Past => WordClass.Participle,
        WordForms.Gerund => WordClass.Gerund,
        _ => null,
    };

    /// <summary>The token before, adverbs and hyphens passed over; -1 at the start.</summary>
    private static int Before(SentenceReading reading, int i)
    {
        var j = i - 1;
        while (j >= 0 && (reading.Classes[j] == WordClass.Adverb || (reading.Classes[j] == WordClass.Mark && reading.Text[reading.Tokens[j].Start] == '-')))
        {
            j--;
        }

        return j;
    }

    private static WordClass? Prefer(WordForms forms, WordForms wanted, WordClass result) => (forms & wanted) != 0 ? result : null;

    private static bool IsNominalNext(SentenceReading reading, int i)
    {
        var next = i + 1;
        while (next < reading.Count && reading.Classes[next] == WordClass.Mark && reading.Text[reading.Tokens[next].Start] == '-')
        {
            next++;
        }

        if (next >= reading.Count)
        {
            return false;
        }

        if (reading.Forms[next] != WordForms.None)
        {
            return (reading.Forms[next] & (WordForms.AnyNoun | WordForms.Adjective)) != 0;
        }

        return reading.Classes[next] is WordClass.Noun or WordClass.Name && reading.Tokens[next].Kind == TokenKind.Word;
    }

    /// <summary>Whether what follows may begin an object or complement, so that a doubtful word is a verb.</summary>
    private static bool ObjectFollows(SentenceReading reading, int i)
    {
        if (i + 1 >= reading.Count)
        {
            return false;
        }

        var next = i + 1;
        return reading.Classes[next] switch
        {
            WordClass.Determiner => reading.Tokens[next].Kind != TokenKind.Possessive,
            WordClass.Name or WordClass.Pronoun or WordClass.Number => true,
            WordClass.Quote => true,
            WordClass.Relative => reading.Words[next] == That,
            WordClass.Preposition => reading.Words[next] == To,
            WordClass.Noun => (reading.Forms[next] & WordForms.Plural) != 0 || (reading.Forms[i] & WordForms.VerbFirst) != 0,
            WordClass.Adjective or WordClass.Adverb or WordClass.Negator => true,
            _ => false,
        };
    }

    /// <summary>Inside a noun phrase: noun, or adjective before one.</summary>
    private static WordClass InPhrase(SentenceReading reading, int i, WordForms forms)
    {
        var noun = (forms & WordForms.AnyNoun) != 0;
        if (forms.HasFlag(WordForms.Adverb) && !noun && !IsNominalNext(reading, i))
        {
            return WordClass.Adverb;
        }

        if (forms.HasFlag(WordForms.Adjective) && (!noun || IsNominalNext(reading, i)))
        {
            return WordClass.Adjective;
        }

        if (noun)
        {
            return WordClass.Noun;
        }

        if ((forms & (WordForms.Past | WordForms.Gerund)) != 0)
        {
            return IsNominalNext(reading, i) ? WordClass.Adjective : forms.HasFlag(WordForms.Past) ? WordClass.Participle : WordClass.Noun;
        }

        return forms.HasFlag(WordForms.Adverb) ? WordClass.Adverb : WordClass.Noun;
    }

    private static WordClass AfterTo(SentenceReading reading, int i, int to, WordForms forms)
    {
        if (forms.HasFlag(WordForms.Bare) && !(to > 0 && NounBeforeTo.Contains(reading.Words[to - 1])))
        {
            return WordClass.Verb;
        }

        return AfterPreposition(reading, i, forms);
    }

    private static WordClass AfterPreposition(SentenceReading reading, int i, WordForms forms)
    {
        if (forms.HasFlag(WordForms.Gerund))
        {
            var adjective = forms.HasFlag(WordForms.Adjective) && IsNominalNext(reading, i);
            var noun = (forms & WordForms.AnyNoun) != 0 && !ObjectFollows(reading, i);
            return adjective ? WordClass.Adjective : noun ? WordClass.Noun : WordClass.Gerund;
        }

        return InPhrase(reading, i, forms);
    }

    private static WordClass AfterAuxiliary(SentenceReading reading, int i, int before, WordForms forms)
    {
        if (HaveForms.Contains(reading.Words[before]) || reading.Lemmas[before] == Have)
        {
            return Prefer(forms, WordForms.Past, WordClass.Participle) ?? InPhrase(reading, i, forms);
        }

        return Prefer(forms, WordForms.Bare, WordClass.Verb) ?? InPhrase(reading, i, forms);
    }

    private static WordClass AfterBe(SentenceReading reading, int i, WordForms forms)
    {
        if (forms.HasFlag(WordForms.Past))
        {
            var byAgent = i + 1 < reading.Count && reading.Words[i + 1] == By;
            return forms.HasFlag(WordForms.Adjective) && !byAgent ? WordClass.Adjective : WordClass.Participle;
        }

        if (forms.HasFlag(WordForms.Gerund))
        {
            return forms.HasFlag(WordForms.Adjective) && !forms.HasFlag(WordForms.VerbFirst) && !ObjectFollows(reading, i) ? WordClass.Adjective : WordClass.Gerund;
        }

        if (forms.HasFlag(WordForms.Adjective))
        {
            return (forms & WordForms.AnyNoun) != 0 && !IsNominalNext(reading, i) && (forms & WordForms.Adverb) == 0 ? WordClass.Adjective : InPhrase(reading, i, forms);
        }

        return InPhrase(reading, i, forms);
    }

    private static WordClass AfterNegator(SentenceReading reading, int i, int negator, WordForms forms, bool verbSeen)
    {
        if (reading.Words[negator] == Without)
        {
            return AfterPreposition(reading, i, forms);
        }

        if (FunctionWords.IsNegativeNoun(reading.Words[negator]) && reading.Words[negator] != No && reading.Words[negator] != Neither)
        {
            return AfterPronoun(reading, i, forms);
        }

        var before = Before(reading, negator);
        if (before < 0)
        {
            return InPhrase(reading, i, forms);
        }

        return reading.Classes[before] switch
        {
            WordClass.Auxiliary => AfterAuxiliary(reading, i, before, forms),
            WordClass.Modal => Prefer(forms, WordForms.Bare, WordClass.Verb) ?? InPhrase(reading, i, forms),
            WordClass.Be => AfterBe(reading, i, forms),
            WordClass.Noun or WordClass.Name or WordClass.Pronoun => Prefer(forms, WordForms.Past, WordClass.Participle) ?? (verbSeen ? null : Prefer(forms, WordForms.Present, WordClass.Verb)) ?? InPhrase(reading, i, forms),
            _ => forms.HasFlag(WordForms.Gerund) ? WordClass.Gerund : InPhrase(reading, i, forms),
        };
    }

    private static WordClass AfterPronoun(SentenceReading reading, int i, WordForms forms) =>
        Prefer(forms, WordForms.Past, WordClass.Participle)
        ?? Prefer(forms, WordForms.Present, WordClass.Verb)
        ?? Prefer(forms, WordForms.Gerund, WordClass.Gerund)
        ?? InPhrase(reading, i, forms);

    private static WordClass AfterNoun(SentenceReading reading, int i, int before, WordForms forms, bool verbSeen)
    {
        var noun = (forms & WordForms.AnyNoun) != 0;
        var adjective = forms.HasFlag(WordForms.Adjective);
        if (forms.HasFlag(WordForms.Past))
        {
            var modifier = adjective && IsNominalNext(reading, i) && verbSeen && reading.Classes[before] == WordClass.Name;
            return noun && verbSeen && !ObjectFollows(reading, i) ? WordClass.Noun : modifier ? WordClass.Adjective : WordClass.Participle;
        }

        if ((forms & WordForms.Present) != 0)
        {
            if ((!noun && !adjective) || BareInfinitive(reading, i, before, forms) || IsInverted(reading, before, forms))
            {
                return WordClass.Verb;
            }

            var plural = (reading.Forms[before] & WordForms.Plural) != 0 || IsCoordinated(reading, before);
            var agrees = forms.HasFlag(WordForms.ThirdPerson) ? !((reading.Forms[before] & WordForms.AnyNoun) == WordForms.Plural) : plural;
            var likely = forms.HasFlag(WordForms.VerbFirst) && (reading.Classes[before] == WordClass.Name || plural || forms.HasFlag(WordForms.ThirdPerson)) && !NominalVerbFollows(reading, i);
            if (!verbSeen && agrees && (likely || ObjectFollows(reading, i)))
            {
                return WordClass.Verb;
            }
        }

        if (forms.HasFlag(WordForms.Gerund))
        {
            return adjective && IsNominalNext(reading, i) ? WordClass.Adjective : noun && !ObjectFollows(reading, i) ? WordClass.Noun : WordClass.Gerund;
        }

        return forms.HasFlag(WordForms.Adverb) && !noun && !IsNominalNext(reading, i) ? WordClass.Adverb
            : adjective && (!noun || IsNominalNext(reading, i)) ? WordClass.Adjective
            : noun ? WordClass.Noun
            : forms.HasFlag(WordForms.Adverb) ? WordClass.Adverb
            : (forms & WordForms.Present) != 0 ? WordClass.Verb
            : WordClass.Noun;
    }

    /// <summary>"let Mali import": a bare form behind the object of a verb that asks for one.</summary>
    private static bool BareInfinitive(SentenceReading reading, int i, int before, WordForms forms)
    {
        if (!forms.HasFlag(WordForms.Bare) || !ObjectFollows(reading, i))
        {
            return false;
        }

        for (var j = before; j >= 0 && j >= before - 3; j--)
        {
            if (reading.Classes[j] is WordClass.Verb or WordClass.Participle or WordClass.Gerund)
            {
                return AsksForBare.Contains(reading.Lemmas[j]);
            }
        }

        return false;
    }

    /// <summary>"Could Mali wage": the auxiliary stands before the subject.</summary>
    private static bool IsInverted(SentenceReading reading, int before, WordForms forms)
    {
        var i = before;
        while (i > 0 && reading.Classes[i] is WordClass.Name or WordClass.Noun or WordClass.Determiner or WordClass.Adjective)
        {
            i--;
        }

        return forms.HasFlag(WordForms.Bare) && i < before && reading.Classes[i] is WordClass.Modal or WordClass.Auxiliary && !HaveForms.Contains(reading.Words[i])
            && (i == 0 || reading.Classes[i - 1] is WordClass.Quote or WordClass.Comma or WordClass.Subordinator or WordClass.Relative or WordClass.Stop);
    }

    /// <summary>Whether the next word can only be a verb, so that this one is the noun before it.</summary>
    private static bool NominalVerbFollows(SentenceReading reading, int i) =>
        i + 1 < reading.Count && (reading.Classes[i + 1] is WordClass.Be or WordClass.Auxiliary or WordClass.Modal || (reading.Forms[i + 1] != WordForms.None && (reading.Forms[i + 1] & ~(WordForms.Past | WordForms.VerbFirst)) == 0));

    private static bool IsCoordinated(SentenceReading reading, int i) =>
        i >= 2 && reading.Classes[i - 1] == WordClass.Coordinator && reading.Classes[i - 2] is WordClass.Name or WordClass.Noun;

    private static WordClass AfterVerb(SentenceReading reading, int i, WordForms forms)
    {
        if ((forms & (WordForms.AnyNoun | WordForms.Adjective)) != 0)
        {
            return forms.HasFlag(WordForms.Gerund) && ObjectFollows(reading, i) ? WordClass.Gerund
                : forms.HasFlag(WordForms.Past) && !IsNominalNext(reading, i) ? WordClass.Participle
                : InPhrase(reading, i, forms);
        }

        return forms.HasFlag(WordForms.Past) ? (IsNominalNext(reading, i) ? WordClass.Adjective : WordClass.Participle)
            : forms.HasFlag(WordForms.Gerund) ? WordClass.Gerund
            : forms.HasFlag(WordForms.Adverb) ? WordClass.Adverb
            : WordClass.Verb;
    }

    private static WordClass AfterCoordinator(SentenceReading reading, int i, int coordinator, WordForms forms, bool verbSeen)
    {
        var before = Before(reading, coordinator);
        var parallel = before < 0 ? WordClass.Stop : reading.Classes[before];
        switch (parallel)
        {
            case WordClass.Verb when (forms & WordForms.Present) != 0:
                return WordClass.Verb;
            case WordClass.Participle when forms.HasFlag(WordForms.Past):
                return WordClass.Participle;
            case WordClass.Gerund when forms.HasFlag(WordForms.Gerund):
                return WordClass.Gerund;
            case WordClass.Adjective when forms.HasFlag(WordForms.Adjective):
                return WordClass.Adjective;
        }

        if (forms.HasFlag(WordForms.Past) && (forms & WordForms.AnyNoun) == 0)
        {
            return IsNominalNext(reading, i) && forms.HasFlag(WordForms.Adjective) ? WordClass.Adjective : WordClass.Participle;
        }

        if ((forms & WordForms.Present) != 0 && !verbSeen && i + 1 < reading.Count && reading.Classes[i + 1] is WordClass.Determiner or WordClass.Name or WordClass.Pronoun && reading.Tokens[i + 1].Kind != TokenKind.Possessive)
        {
            return WordClass.Verb;
        }

        return AtStart(reading, i, forms);
    }

    private static WordClass AtStart(SentenceReading reading, int i, WordForms forms)
    {
        var noun = (forms & WordForms.AnyNoun) != 0;
        if (i > 0 && forms.HasFlag(WordForms.ThirdPerson) && forms.HasFlag(WordForms.VerbFirst) && reading.Classes[i - 1] == WordClass.Comma && i + 1 < reading.Count
            && (ObjectFollows(reading, i) || reading.Classes[i + 1] == WordClass.Noun))
        {
            // "Peru, fearing Chile, buys submarines"
            return WordClass.Verb;
        }

        if (forms.HasFlag(WordForms.Adjective) && (!noun || IsNominalNext(reading, i)) && (IsNominalNext(reading, i) || (forms & WordForms.AnyVerb) == 0))
        {
            return forms.HasFlag(WordForms.Adverb) && !IsNominalNext(reading, i) ? WordClass.Adverb : WordClass.Adjective;
        }

        if (forms.HasFlag(WordForms.Gerund))
        {
            return noun && !ObjectFollows(reading, i) ? WordClass.Noun : WordClass.Gerund;
        }

        if (forms.HasFlag(WordForms.Past) && !noun)
        {
            return WordClass.Participle;
        }

        return noun ? WordClass.Noun
            : forms.HasFlag(WordForms.Adverb) ? WordClass.Adverb
            : (forms & WordForms.Present) != 0 ? WordClass.Verb
            : WordClass.Adjective;
    }
}
