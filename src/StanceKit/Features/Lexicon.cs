using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace StanceKit.Features;

/// <summary>What is known about words: polarity, meanings, the frames of predicates, and which form belongs to which dictionary word.</summary>
/// <remarks>
/// Read from plain text files that an analyst can edit: <c>polarity*.tsv</c>, <c>meanings*.tsv</c>, <c>frames*.tsv</c> and
/// <c>irregular.tsv</c>. Look-ups go by hash, so that the hot path makes no strings.
/// </remarks>
public sealed class Lexicon
{
    /// <summary>Longest phrase in words.</summary>
    internal const int LongestPhrase = 4;

    private readonly FrozenDictionary<ulong, WordForm> _forms;
    private readonly FrozenDictionary<ulong, LexiconEntry> _entries;

    private Lexicon(LexiconBuilder builder)
    {
        _forms = builder.Forms.ToFrozenDictionary(pair => pair.Key, pair => pair.Value with
        {
            Entry = builder.Entries.GetValueOrDefault(pair.Value.Lemma, LexiconEntry.Empty),
            VerbEntry = builder.Entries.GetValueOrDefault(pair.Value.VerbLemma, LexiconEntry.Empty),
        });
        _entries = builder.Entries.ToFrozenDictionary();
        Entries = builder.PolarityCount;
        MeaningCount = builder.MeaningCount;
        FrameCount = builder.FrameCount;
        Hash = builder.ContentHash();
    }

    /// <summary>A lexicon that knows no word.</summary>
    public static Lexicon Empty { get; } = new(new LexiconBuilder());

    /// <summary>Number of polarity entries.</summary>
    public int Entries { get; }

    /// <summary>Number of words and phrases with meanings.</summary>
    public int MeaningCount { get; }

    /// <summary>Number of predicate frames.</summary>
    public int FrameCount { get; }

    /// <summary>SHA-256 (hex) over the files' content; a model records which lexicon it was trained with.</summary>
    public string Hash { get; }

    /// <summary>Reads every lexicon file of a folder.</summary>
    /// <exception cref="LexiconException">A file is malformed; the message names file, line and fault.</exception>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    public static Lexicon Load(string folder)
    {
        var builder = new LexiconBuilder();
        foreach (var path in Directory.GetFiles(folder, "*.tsv").Order(StringComparer.Ordinal))
        {
            using var stream = File.OpenRead(path);
            builder.Read(path, stream);
        }

        return builder.Build();
    }

    internal static Lexicon From(LexiconBuilder builder) => new(builder);

    /// <summary>The dictionary word of a form and what the form may be.</summary>
    internal bool TryFindForm(ulong word, [NotNullWhen(true)] out WordForm? form) => _forms.TryGetValue(word, out form);

    /// <summary>What is said of a dictionary word, or of a phrase by the hash of its words; null when nothing is.</summary>
    internal LexiconEntry? Find(ulong lemma) => _entries.GetValueOrDefault(lemma);
}

/// <summary>A form of a dictionary word.</summary>
/// <param name="Lemma">Hash of the dictionary word.</param>
/// <param name="Forms">What the form may be.</param>
/// <param name="VerbLemma">Hash of the verb where the form is one of a verb and a word of its own ("failed", "found"), else the same as <paramref name="Lemma"/>.</param>
/// <param name="Entry">What the lexicon says of the dictionary word.</param>
/// <param name="VerbEntry">What it says of the verb.</param>
internal sealed record WordForm(ulong Lemma, WordForms Forms, ulong VerbLemma, LexiconEntry Entry, LexiconEntry VerbEntry);
