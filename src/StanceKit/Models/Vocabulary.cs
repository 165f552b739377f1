using System.Collections.Frozen;
using System.Text;
using StanceKit.Features;

namespace StanceKit.Models;

/// <summary>The words that a model has seen in lower case; what it has only seen capitalised is a name.</summary>
/// <remarks>File <c>vocabulary.txt</c>: one word a line, in ordinal order, so that people can read and compare it.</remarks>
public sealed class Vocabulary : IVocabulary
{
    private readonly string[] _words;
    private readonly FrozenSet<ulong> _hashes;

    /// <summary>Creates a vocabulary of lower-case words.</summary>
    public Vocabulary(IEnumerable<string> words)
    {
        _words = [.. words.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        _hashes = _words.Select(word => FeatureHash.OfWord(word)).ToFrozenSet();
    }

    /// <summary>Number of words.</summary>
    public int Count => _words.Length;

    /// <inheritdoc/>
    public bool Contains(ulong word) => _hashes.Contains(word);

    /// <summary>The words of both.</summary>
    public static Vocabulary Union(Vocabulary one, Vocabulary other) => new(one._words.Concat(other._words));

    /// <summary>Reads <c>vocabulary.txt</c>.</summary>
    public static Vocabulary Load(string path) => new(File.ReadLines(path, Encoding.UTF8).Where(line => line.Length > 0));

    /// <summary>Writes <c>vocabulary.txt</c>.</summary>
    public void Save(string path) => File.WriteAllText(path, string.Concat(_words.Select(word => word + "\n")), new UTF8Encoding(false));
}
