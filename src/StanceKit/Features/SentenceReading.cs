using StanceKit.Clauses;
using StanceKit.Text;

namespace StanceKit.Features;

/// <summary>A sentence as the shallow reader sees it: one entry per token in each list. It knows nothing of any target.</summary>
public sealed class SentenceReading
{
    internal SentenceReading(string text, Token[] tokens)
    {
        Text = text;
        Tokens = tokens;
        Words = new ulong[tokens.Length];
        Lemmas = new ulong[tokens.Length];
        Places = new int[tokens.Length];
        Forms = new WordForms[tokens.Length];
        Entries = new LexiconEntry[tokens.Length];
        Array.Fill(Entries, LexiconEntry.Empty);
        KnownForms = new WordForm?[tokens.Length];
        PhraseEntries = new LexiconEntry?[tokens.Length];
        Classes = new WordClass[tokens.Length];
        Clauses = new int[tokens.Length];
        Negated = new bool[tokens.Length];
        Quoted = new bool[tokens.Length];
        Polarity = new int[tokens.Length];
        PhraseTokens = new int[tokens.Length];
        Predicates = [];
    }

    /// <summary>The text that token offsets are into; the sentence may be a part of it.</summary>
    public string Text { get; }

    /// <summary>The sentence's tokens.</summary>
    public Token[] Tokens { get; }

    /// <summary>Number of tokens.</summary>
    public int Count => Tokens.Length;

    /// <summary>Hashes of the lower-case forms.</summary>
    internal ulong[] Words { get; }

    /// <summary>Hashes of the dictionary forms, as far as known or guessed.</summary>
    internal ulong[] Lemmas { get; }

    /// <summary>Places of the tokens, counted so that a name of several words takes one: who is named must not move anything.</summary>
    internal int[] Places { get; }

    /// <summary>What each open word may be before the words around it decide; none for names and closed classes.</summary>
    internal WordForms[] Forms { get; }

    /// <summary>What the lexicon says of each word.</summary>
    internal LexiconEntry[] Entries { get; }

    /// <summary>What the lexicon knows of each open word's form, null where nothing.</summary>
    internal WordForm?[] KnownForms { get; }

    /// <summary>What the lexicon says of the phrase that begins at a token, null where none does.</summary>
    internal LexiconEntry?[] PhraseEntries { get; }

    /// <summary>Word classes.</summary>
    internal WordClass[] Classes { get; }

    /// <summary>Number of the clause that each token stands in, from 0.</summary>
    internal int[] Clauses { get; }

    /// <summary>Whether a negation governs the token.</summary>
    internal bool[] Negated { get; }

    /// <summary>Whether the token stands inside quotation marks.</summary>
    internal bool[] Quoted { get; }

    /// <summary>Lexicon polarity, -3 to 3, phrases counted once at their first word.</summary>
    internal int[] Polarity { get; }

    /// <summary>Number of tokens of the lexicon phrase that begins at the token, 0 where none does.</summary>
    internal int[] PhraseTokens { get; }

    /// <summary>The predicates with known frames, in order.</summary>
    internal List<Predicate> Predicates { get; }

    /// <summary>Noun phrases in order.</summary>
    internal List<NounPhrase> Phrases { get; set; } = [];

    /// <summary>Verb groups in order.</summary>
    internal List<VerbGroup> Verbs { get; set; } = [];

    /// <summary>Who plays which part for which predicate.</summary>
    internal List<Argument> Arguments { get; } = [];

    /// <summary>The sentence's share of each register that the model knows.</summary>
    internal double[] Registers { get; set; } = [1];

    /// <summary>Whether the sentence ends in a question mark.</summary>
    internal bool IsQuestion { get; set; }

    /// <summary>The first and last token that overlap a span of the text; both -1 where none does.</summary>
    internal (int First, int Last) TokensIn(TextSpan span)
    {
        var first = -1;
        var last = -1;
        for (var i = 0; i < Count && Tokens[i].Start < span.End; i++)
        {
            if (span.Start < Tokens[i].End)
            {
                first = first < 0 ? i : first;
                last = i;
            }
        }

        return (first, last);
    }

    private static readonly ulong NameMask = FeatureHash.OfText("[name]");
    private static readonly ulong NumberMask = FeatureHash.OfText("[number]");

    /// <summary>Whether the token is a noun that names a deed, feeling or state, and no person or thing.</summary>
    internal bool IsDeed(int token) =>
        Classes[token] == WordClass.Noun && !FunctionWords.IsPartOfState(Lemmas[token]) && (Entries[token].Sense(false) is not null || Entries[token].Polarity(false) != 0 || (Forms[token] & WordForms.Gerund) != 0) && !MeaningNames.IsParty(Entries[token].Meanings(false));

    /// <summary>What the lexicon says of the word or phrase that begins at a token.</summary>
    internal LexiconEntry EntryAt(int token) => PhraseEntries[token] ?? Entries[token];

    /// <summary>Hashes of the meanings of the word or phrase that begins at a token, the most fitting first.</summary>
    internal ulong[] MeaningsOf(int token) => EntryAt(token).Meanings(IsVerb(token));

    /// <summary>Whether the verb at a token is a passive.</summary>
    internal bool IsPassive(int token)
    {
        foreach (var verb in Verbs)
        {
            if (verb.Head == token)
            {
                return verb.IsPassive;
            }
        }

        return false;
    }

    /// <summary>Whether the token goes on with a name that began before it.</summary>
    internal bool ContinuesName(int token) => token > 0 && Classes[token] == WordClass.Name && Classes[token - 1] == WordClass.Name;

    /// <summary>Whether the token acts as a verb.</summary>
    internal bool IsVerb(int token) => Classes[token] is WordClass.Verb or WordClass.Participle or WordClass.Gerund or WordClass.Be or WordClass.Auxiliary;

    /// <summary>Whether the token is an ordinary word, so that features may read it.</summary>
    internal bool IsWord(int token) => Tokens[token].Kind == TokenKind.Word && Classes[token] != WordClass.Name;

    /// <summary>The token's lemma, with names and numbers made anonymous.</summary>
    internal ulong Abstract(int token) => Anonymous(token, Lemmas);

    /// <summary>The token's word form, with names and numbers made anonymous.</summary>
    internal ulong AbstractForm(int token) => Anonymous(token, Words);

    private ulong Anonymous(int token, ulong[] hashes) => Classes[token] switch
    {
        WordClass.Name => NameMask,
        WordClass.Number => NumberMask,
        _ => hashes[token],
    };
}

/// <summary>A predicate in a sentence.</summary>
/// <param name="First">Its first token.</param>
/// <param name="Last">Its last token (phrasal verbs have several).</param>
/// <param name="Lemma">Hash of its term.</param>
/// <param name="Frame">Its sense.</param>
internal readonly record struct Predicate(int First, int Last, ulong Lemma, Frame Frame);
