using StanceKit.Text;

namespace StanceKit.Features;

/// <summary>Reads a sentence once, for all its targets: word classes, clauses, negation, quotation, polarity and predicates.</summary>
/// <remarks>A shallow reader: no parse tree, one pass per property, and it must not fall apart when commas are missing.</remarks>
public sealed class SentenceReader
{
    private const int NegationReach = 4;

    private readonly Lexicon _lexicon;
    private readonly IVocabulary _vocabulary;

    /// <summary>Creates a reader.</summary>
    public SentenceReader(Lexicon lexicon, IVocabulary vocabulary)
    {
        _lexicon = lexicon;
        _vocabulary = vocabulary;
    }

    /// <summary>Reads the sentence that stands in <paramref name="sentence"/> of <paramref name="text"/>.</summary>
    public SentenceReading Read(string text, TextSpan sentence)
    {
        var tokens = new List<Token>();
        Tokenizer.Tokenize(text, sentence, tokens);
        return Read(text, [.. tokens]);
    }

    /// <summary>Reads a sentence whose tokens are known.</summary>
    public SentenceReading Read(string text, Token[] tokens)
    {
        var reading = new SentenceReading(text, tokens);
        ReadWords(reading);
        ReadClauses(reading);
        ReadQuotes(reading);
        ReadNegation(reading);
        ReadLexicon(reading);
        return reading;
    }

    /// <summary>The hash of a word's guessed dictionary form.</summary>
    internal static ulong StemHash(ReadOnlySpan<char> word)
    {
        Span<char> buffer = stackalloc char[32];
        return word.Length > buffer.Length ? FeatureHash.OfWord(word) : FeatureHash.OfWord(buffer[..Inflection.Stem(word, buffer)]);
    }

    private void ReadWords(SentenceReading reading)
    {
        var titleCase = IsTitleCase(reading);
        var atStart = true;
        for (var i = 0; i < reading.Count; i++)
        {
            var span = reading.Tokens[i].Of(reading.Text);
            reading.Words[i] = FeatureHash.OfWord(span);
            reading.Lemmas[i] = reading.Words[i];
            reading.Classes[i] = reading.Tokens[i].Kind switch
            {
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

        reading.IsQuestion = reading.Count > 0 && reading.Tokens.Any(token => reading.Text[token.Start] == '?');
    }

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
            return closed;
        }

        if (!_lexicon.TryFindForm(word, out var form))
        {
            reading.Lemmas[i] = StemHash(span);
            return GuessClass(span);
        }

        reading.Lemmas[i] = form.Lemma;
        return form.AlsoNoun && StandsAsNoun(reading, i) ? WordClass.Content : form.Class;
    }

    private bool IsName(ReadOnlySpan<char> span, ulong word, bool mayBeWord)
    {
        var allCaps = span.Length > 1 && IsUpper(span);
        if (allCaps)
        {
            return span.Length <= 3 || !_vocabulary.Contains(word);
        }

        return span is not "I" && (!mayBeWord || !(_vocabulary.Contains(word) || FunctionWords.Find(word) is not null));
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
    private static bool IsTitleCase(SentenceReading reading)
    {
        var upper = 0;
        var lower = 0;
        foreach (var token in reading.Tokens)
        {
            if (token.Kind == TokenKind.Word && token.Length > 3)
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

    private static WordClass GuessClass(ReadOnlySpan<char> span)
    {
        if (span.Length > 5 && span.EndsWith("ing", StringComparison.OrdinalIgnoreCase) && !IsNounInIng(span))
        {
            return WordClass.Gerund;
        }

        return span.Length > 4 && span.EndsWith("ed", StringComparison.OrdinalIgnoreCase) ? WordClass.Participle : WordClass.Content;
    }

    private static bool IsNounInIng(ReadOnlySpan<char> span) =>
        span.EndsWith("thing", StringComparison.OrdinalIgnoreCase) || span.Equals("morning", StringComparison.OrdinalIgnoreCase) || span.Equals("evening", StringComparison.OrdinalIgnoreCase)
        || span.Equals("during", StringComparison.OrdinalIgnoreCase) || span.Equals("spring", StringComparison.OrdinalIgnoreCase) || span.Equals("ceiling", StringComparison.OrdinalIgnoreCase);

    /// <summary>After a determiner, possessive, preposition or adjective, a word that may be verb or noun is a noun.</summary>
    private static bool StandsAsNoun(SentenceReading reading, int i)
    {
        if (i == 0)
        {
            return true;
        }

        var before = reading.Classes[i - 1];
        if (before == WordClass.Preposition)
        {
            return !IsTo(reading, i - 1);
        }

        if (before is WordClass.Determiner or WordClass.Number)
        {
            return true;
        }

        return before == WordClass.Content && i > 1 && reading.Classes[i - 2] is WordClass.Determiner or WordClass.Preposition && reading.Tokens[i - 1].Kind == TokenKind.Word && !IsPlural(reading, i - 1);
    }

    private static bool IsTo(SentenceReading reading, int i) => reading.Tokens[i].Of(reading.Text).Equals("to", StringComparison.OrdinalIgnoreCase);

    private static bool IsPlural(SentenceReading reading, int i) => reading.Text[reading.Tokens[i].End - 1] == 's';

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
            if (!FunctionWords.IsNegation(reading.Words[i]))
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
                reading.Polarity[i] = _lexicon.PolarityOf(reading.Lemmas[i]) is var lemma && lemma != 0 ? lemma : _lexicon.PolarityOf(reading.Words[i]);
                AddPredicate(reading, i, i, reading.Lemmas[i]);
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
        if (!_lexicon.StartsPhrase(reading.Lemmas[start]))
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
            var polarity = _lexicon.PolarityOf(hash);
            var isPredicate = !_lexicon.FramesOf(hash).IsEmpty;
            if (polarity != 0 || isPredicate)
            {
                best = i - start + 1;
                reading.Polarity[start] = polarity;
                if (isPredicate)
                {
                    AddPredicate(reading, start, i, hash);
                }
            }
        }

        return best;
    }

    private void AddPredicate(SentenceReading reading, int first, int last, ulong lemma)
    {
        var frames = _lexicon.FramesOf(lemma);
        if (frames.IsEmpty)
        {
            return;
        }

        if (reading.Predicates.Count > 0 && reading.Predicates[^1].First == first)
        {
            reading.Predicates.RemoveAt(reading.Predicates.Count - 1);
        }

        var asVerb = reading.Classes[first] is WordClass.Verb or WordClass.Participle or WordClass.Gerund;
        var sense = frames[0];
        foreach (var frame in frames)
        {
            if (frame.IsNoun != asVerb)
            {
                sense = frame;
                break;
            }
        }

        reading.Predicates.Add(new Predicate(first, last, lemma, sense));
    }
}
