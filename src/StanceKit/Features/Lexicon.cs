using System.Collections.Frozen;

namespace StanceKit.Features;

/// <summary>What is known about words: polarity, the frames of predicates, and which form belongs to which dictionary word.</summary>
/// <remarks>
/// Read from plain text files that an analyst can edit: <c>polarity*.tsv</c>, <c>frames*.tsv</c> and <c>irregular.tsv</c>.
/// Look-ups go by hash, so that the hot path makes no strings.
/// </remarks>
public sealed class Lexicon
{
    /// <summary>Longest phrase in words.</summary>
    internal const int LongestPhrase = 4;

    private readonly FrozenDictionary<ulong, WordForm> _forms;
    private readonly FrozenDictionary<ulong, sbyte> _polarity;
    private readonly FrozenDictionary<ulong, Frame[]> _frames;
    private readonly FrozenSet<ulong> _phraseStarts;

    private Lexicon(LexiconBuilder builder)
    {
        _forms = builder.Forms.ToFrozenDictionary();
        _polarity = builder.Polarity.ToFrozenDictionary();
        _frames = builder.Frames.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray());
        _phraseStarts = builder.PhraseStarts.ToFrozenSet();
        Entries = builder.Entries;
        FrameCount = builder.FrameCount;
        Hash = builder.ContentHash();
    }

    /// <summary>A lexicon that knows no word.</summary>
    public static Lexicon Empty { get; } = new(new LexiconBuilder());

    /// <summary>Number of polarity entries.</summary>
    public int Entries { get; }

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

    /// <summary>The dictionary word and class of a form; a word that is not known keeps its own hash.</summary>
    internal bool TryFindForm(ulong word, out WordForm form) => _forms.TryGetValue(word, out form);

    /// <summary>Polarity -3 to 3 of a dictionary word or phrase; 0 when it has none.</summary>
    internal int PolarityOf(ulong lemma) => _polarity.TryGetValue(lemma, out var value) ? value : 0;

    /// <summary>The senses of a predicate; empty when it is none.</summary>
    internal ReadOnlySpan<Frame> FramesOf(ulong lemma) => _frames.TryGetValue(lemma, out var frames) ? frames : [];

    internal bool StartsPhrase(ulong lemma) => _phraseStarts.Contains(lemma);
}

/// <summary>A form of a dictionary word.</summary>
/// <param name="Lemma">Hash of the dictionary word.</param>
/// <param name="Class">The class that the form has when nothing around it says otherwise.</param>
/// <param name="AlsoNoun">Whether the same form is a noun too ("attack").</param>
internal readonly record struct WordForm(ulong Lemma, WordClass Class, bool AlsoNoun);
