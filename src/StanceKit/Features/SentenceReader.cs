using StanceKit.Clauses;
using StanceKit.Text;

namespace StanceKit.Features;

/// <summary>Reads a sentence once, for all its targets: word classes, clauses, negation, quotation, polarity and predicates.</summary>
/// <remarks>A shallow reader: no parse tree, one pass per property, and it must not fall apart when commas are missing.</remarks>
public sealed class SentenceReader
{
    private const int NegationReach = 4;
    private static readonly string[] AdjectiveEndings = ["ous", "ful", "less", "able", "ible", "ish", "ical", "ive"];

    [ThreadStatic]
    private static List<Token>? _tokens;

    private readonly Lexicon _lexicon;
    private readonly IVocabulary _vocabulary;

    /// <summary>Creates a reader.</summary>
    public SentenceReader(Lexicon lexicon, IVocabulary vocabulary)
    {
        _lexicon = lexicon;
        _vocabulary = vocabulary;
    }

    /// <summary>Reads the sentence that stands in <paramref name="sentence"/> of <paramref name="text"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sentence">Where the sentence stands.</param>
    /// <param name="mentions">The mentions in it that are known; the words of those that are proper names are read as names.</param>
    public SentenceReading Read(string text, TextSpan sentence, IReadOnlyList<TextSpan> mentions)
    {
        var tokens = _tokens ??= new List<Token>(64);
        tokens.Clear();
        Tokenizer.Tokenize(text, sentence, tokens);
        return Read(text, [.. tokens], mentions);
    }

    /// <summary>Reads a sentence whose tokens are known.</summary>
    public SentenceReading Read(string text, Token[] tokens, IReadOnlyList<TextSpan> mentions)
    {
        var reading = new SentenceReading(text, tokens);
        ReadWords(reading, ProperName.Find(reading, mentions));
        WordTagger.Tag(reading);
        TakeVerbs(reading);
        CountPlaces(reading);
        ReadClauses(reading);
        ReadQuotes(reading);
        ReadNegation(reading);
        ReadLexicon(reading);
        ClauseReader.Read(reading);
        return reading;
    }

    /// <summary>The hash of a word's guessed dictionary form.</summary>
    internal static ulong StemHash(ReadOnlySpan<char> word)
    {
        Span<char> buffer = stackalloc char[32];
        return word.Length > buffer.Length ? FeatureHash.OfWord(word) : FeatureHash.OfWord(buffer[..Inflection.Stem(word, buffer)]);
    }

    private void ReadWords(SentenceReading reading, bool[]? named)
    {
        var titleCase = IsTitleCase(reading, named);
        var atStart = true;
        for (var i = 0; i < reading.Count; i++)
        {
            var span = reading.Tokens[i].Of(reading.Text);
            reading.Words[i] = FeatureHash.OfWord(span);
            reading.Lemmas[i] = reading.Words[i];
            reading.Classes[i] = reading.Tokens[i].Kind switch
            {
                _ when named is not null && named[i] => WordClass.Name,
                TokenKind.Word => ClassOf(reading, i, atStart || titleCase),
                TokenKind.Number => WordClass.Number,
                TokenKind.Quote => WordClass.Quote,
                TokenKind.Link => WordClass.Name,
                TokenKind.Possessive => WordClass.Determiner,
                _ => span[0] is ',' or ';' or ':' or '\u2013' or '\u2014' ? WordClass.Comma : span[0] is '.' or '?' or '!' ? WordClass.Stop : WordClass.Mark,
            };
            if (reading.Tokens[i].Kind == TokenKind.Word)
            {
                atStart = false;
            }
            else if (reading.Classes[i] is WordClass.Quote or WordClass.Stop || span[0] == ':')
            {
                atStart = true;
            }
        }

        foreach (var token in reading.Tokens)
        {
            reading.IsQuestion |= reading.Text[token.Start] == '?';
        }
    }

    /// <summary>The class of a name or closed-class word; of an open word, what it may be is noted and the tagger decides.</summary>
    private WordClass ClassOf(SentenceReading reading, int i, bool mayBeWord)
    {
        var span = reading.Tokens[i].Of(reading.Text);
        var word = reading.Words[i];
        if (char.IsUpper(span[0]) && IsName(span, word, mayBeWord))
        {
            return WordClass.Name;
        }

        if (FunctionWords.Find(word) is { } closed)
        {
            if (_lexicon.TryFindForm(word, out var known))
            {
                reading.Lemmas[i] = known.Lemma;
                reading.Entries[i] = known.Entry;
            }

            return closed;
        }

        if (_lexicon.TryFindForm(word, out var form))
        {
            reading.Lemmas[i] = form.Lemma;
            reading.Entries[i] = form.Entry;
            reading.KnownForms[i] = form;
            reading.Forms[i] = form.Forms == WordForms.None ? Guess(span) : form.Forms;
            return WordClass.Noun;
        }

        reading.Lemmas[i] = StemHash(span);
        reading.Forms[i] = Guess(span);
        ReadAdverb(reading, i, span);
        return WordClass.Noun;
    }

    private static void CountPlaces(SentenceReading reading)
    {
        for (var i = 1; i < reading.Count; i++)
        {
            reading.Places[i] = reading.Places[i - 1] + (reading.ContinuesName(i) ? 0 : 1);
        }
    }

    /// <summary>Where a form is one of a verb and a word of its own ("failed"), a verb is read as the verb.</summary>
    private static void TakeVerbs(SentenceReading reading)
    {
        for (var i = 0; i < reading.Count; i++)
        {
            if (reading.KnownForms[i] is { } form && form.VerbLemma != form.Lemma && reading.IsVerb(i))
            {
                reading.Lemmas[i] = form.VerbLemma;
                reading.Entries[i] = form.VerbEntry;
            }
        }
    }

    /// <summary>"brutally" says what "brutal" says.</summary>
    private void ReadAdverb(SentenceReading reading, int i, ReadOnlySpan<char> span)
    {
        Span<char> buffer = stackalloc char[32];
        if (Inflection.AdjectiveOf(span, buffer) is var length and > 0 && _lexicon.TryFindForm(FeatureHash.OfWord(buffer[..length]), out var adjective))
        {
            reading.Entries[i] = adjective.Entry;
            reading.Lemmas[i] = adjective.Lemma;
        }
    }

    private bool IsName(ReadOnlySpan<char> span, ulong word, bool mayBeWord)
    {
        var allCaps = span.Length > 1 && IsUpper(span);
        if (allCaps)
        {
            return span.Length <= 3 || !_vocabulary.Contains(word);
        }

        return span is not "I" && (!mayBeWord || !(_vocabulary.Contains(word) || FunctionWords.Find(word) is not null || _lexicon.TryFindForm(word, out _)));
    }

    private static bool IsUpper(ReadOnlySpan<char> span)
    {
        foreach (var c in span)
        {
            if (char.IsLower(c))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Headlines capitalise every word, so that capitals say nothing.</summary>
    private static bool IsTitleCase(SentenceReading reading, bool[]? named)
    {
        var upper = 0;
        var lower = 0;
        for (var i = 0; i < reading.Count; i++)
        {
            var token = reading.Tokens[i];
            if (token.Kind == TokenKind.Word && token.Length > 3 && !(named is not null && named[i]))
            {
                if (char.IsUpper(reading.Text[token.Start]))
                {
                    upper++;
                }
                else
                {
                    lower++;
                }
            }
        }

        return upper >= 4 && upper > 3 * lower;
    }

    /// <summary>What an unknown word may be, by its ending.</summary>
    private static WordForms Guess(ReadOnlySpan<char> span)
    {
        if (span.Length > 4 && span.EndsWith("ly", StringComparison.OrdinalIgnoreCase))
        {
            return WordForms.Adverb;
        }

        if (span.Length > 5 && span.EndsWith("ing", StringComparison.OrdinalIgnoreCase))
        {
            return span.EndsWith("thing", StringComparison.OrdinalIgnoreCase) ? WordForms.Noun : WordForms.Gerund | WordForms.Noun;
        }

        if (span.Length > 4 && span.EndsWith("ed", StringComparison.OrdinalIgnoreCase))
        {
            return WordForms.Past;
        }

        foreach (var ending in AdjectiveEndings)
        {
            if (span.Length > ending.Length + 2 && span.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return WordForms.Adjective;
            }
        }

        return span.Length > 3 && span[^1] == 's' && span[^2] != 's' ? WordForms.Plural : WordForms.Noun;
    }

    private static void ReadClauses(SentenceReading reading)
    {
        var clause = 0;
        for (var i = 0; i < reading.Count; i++)
        {
            var opens = reading.Classes[i] switch
            {
                WordClass.Comma or WordClass.Stop => true,
                WordClass.Subordinator or WordClass.Relative => i > 0,
                WordClass.Coordinator => StartsClause(reading, i),
                _ => false,
            };
            if (opens)
            {
                clause++;
            }

            reading.Clauses[i] = clause;
        }
    }

    /// <summary>"and", "or", "but" open a clause when a verb follows before the next boundary; otherwise they join nouns.</summary>
    private static bool StartsClause(SentenceReading reading, int i)
    {
        for (var j = i + 1; j < reading.Count && j < i + 7; j++)
        {
            switch (reading.Classes[j])
            {
                case WordClass.Verb or WordClass.Participle or WordClass.Be or WordClass.Auxiliary or WordClass.Modal:
                    return true;
                case WordClass.Comma or WordClass.Stop or WordClass.Preposition or WordClass.Relative or WordClass.Subordinator:
                    return false;
            }
        }

        return false;
    }

    private static void ReadQuotes(SentenceReading reading)
    {
        var quotes = 0;
        for (var i = 0; i < reading.Count; i++)
        {
            quotes += reading.Classes[i] == WordClass.Quote ? 1 : 0;
        }

        // A lone mark is an apostrophe or half of a quotation that runs over several sentences.
        if (quotes < 2)
        {
            return;
        }

        var inside = false;
        for (var i = 0; i < reading.Count; i++)
        {
            if (reading.Classes[i] == WordClass.Quote)
            {
                inside = !inside;
            }

            reading.Quoted[i] = inside;
        }
    }

    private static void ReadNegation(SentenceReading reading)
    {
        for (var i = 0; i < reading.Count; i++)
        {
            if (reading.Classes[i] == WordClass.Name || !FunctionWords.IsNegation(reading.Words[i]))
            {
                continue;
            }

            for (var j = i + 1; j < reading.Count && j <= i + NegationReach && reading.Clauses[j] == reading.Clauses[i]; j++)
            {
                reading.Negated[j] = !reading.Negated[j];
            }
        }
    }

    private void ReadLexicon(SentenceReading reading)
    {
        for (var i = 0; i < reading.Count; i++)
        {
            if (reading.Tokens[i].Kind != TokenKind.Word || reading.Classes[i] == WordClass.Name)
            {
                continue;
            }

            var length = ReadPhrase(reading, i);
            if (length == 0)
            {
                reading.Polarity[i] = reading.Entries[i].Polarity(reading.IsVerb(i));
                AddPredicate(reading, i, i, reading.Lemmas[i], reading.Entries[i]);
            }
            else
            {
                reading.PhraseTokens[i] = length;
                i += length - 1;
            }
        }
    }

    /// <summary>The longest phrase that begins at a token; its length in tokens, 0 when there is none.</summary>
    private int ReadPhrase(SentenceReading reading, int start)
    {
        if (!reading.Entries[start].StartsPhrase)
        {
            return 0;
        }

        var hash = reading.Lemmas[start];
        var words = 1;
        var best = 0;
        for (var i = start + 1; i < reading.Count && words < Lexicon.LongestPhrase; i++)
        {
            if (reading.Tokens[i].Kind != TokenKind.Word)
            {
                if (reading.Tokens[i].Kind == TokenKind.Mark && reading.Text[reading.Tokens[i].Start] == '-')
                {
                    continue;
                }

                break;
            }

            hash = FeatureHash.Combine(hash, reading.Lemmas[i]);
            words++;
            if (_lexicon.Find(hash) is { IsTerm: true } entry && !(entry.VerbMeanings.Length + entry.VerbPolarity > 0 && entry.OtherMeanings.Length == 0 && !MayBeVerb(reading, start)))
            {
                best = i - start + 1;
                reading.Polarity[start] = entry.Polarity(reading.IsVerb(start));
                reading.PhraseEntries[start] = entry;
                AddPredicate(reading, start, i, hash, entry);
            }
        }

        return best;
    }

    private static bool MayBeVerb(SentenceReading reading, int token) => reading.IsVerb(token) || reading.Classes[token] is WordClass.Auxiliary;

    private static void AddPredicate(SentenceReading reading, int first, int last, ulong lemma, LexiconEntry entry)
    {
        if (entry.Sense(reading.IsVerb(first)) is not { } sense)
        {
            return;
        }

        if (reading.Predicates.Count > 0 && reading.Predicates[^1].First == first)
        {
            reading.Predicates.RemoveAt(reading.Predicates.Count - 1);
        }

        reading.Predicates.Add(new Predicate(first, last, lemma, sense));
    }
}
