using StanceKit.Text.Cleaning;

namespace StanceKit.Text;

/// <summary>
/// Turns the dirty text of feeds and scrapers into plain sentences: entities, mojibake, invisible characters, mixed quotes,
/// page boilerplate, glued words, missing blanks. Safe to call from several threads.
/// </summary>
/// <remarks>
/// Cleaning a cleaned text changes nothing, and every offset of the result leads back into the original.
/// Time grows with the length of the text alone, whatever is in it.
/// </remarks>
public sealed class TextCleaner
{
    // A text is cleaned until nothing changes. News settles in two passes; the bound keeps a text that was
    // built to be escaped a thousand times over from taking a thousand passes, unless it is short.
    private const int FewestPasses = 12;
    private const int WorkForMorePasses = 2_000_000;

    private readonly ICleaningStep[] _steps;

    /// <summary>Creates a cleaner that knows these names when it parts glued words.</summary>
    /// <param name="names">Names, aliases and demonyms of a registry in their usual spelling; may be empty.</param>
    /// <exception cref="ArgumentNullException"><paramref name="names"/> is null.</exception>
    public TextCleaner(IReadOnlyCollection<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        var trie = new NameTrie();
        foreach (var name in names)
        {
            trie.AddName(name);
        }

        foreach (var word in WordList.Words("camel-case.txt", "", StringComparer.Ordinal))
        {
            trie.AddBrand(word);
        }

        _steps =
        [
            new EntityStep(),
            new MojibakeStep(),
            new CharacterStep(),
            new CompositionStep(),
            new TagStep(),
            new ShortcodeStep(),
            new QuoteStep(),
            new WhitespaceStep(),
            new BoilerplateStep(),
            new GluedWordStep(trie),
            new PunctuationGapStep(),
            new StrayPhraseStep(),
            new StrayNameStep(trie),
            new WhitespaceStep(),
        ];
    }

    /// <summary>Cleans a text.</summary>
    /// <param name="raw">Any string, lone surrogates included.</param>
    /// <returns>The cleaned text, empty when nothing but boilerplate was in it, and the way back to the original.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="raw"/> is null.</exception>
    public CleanedText Clean(string raw)
    {
        ArgumentNullException.ThrowIfNull(raw);
        var text = MappedText.Of(raw);
        var passes = FewestPasses + (WorkForMorePasses / (raw.Length + 1));
        for (var i = 0; i < passes; i++)
        {
            var before = text.Text;
            text = Pass(text);
            if (text.Text == before)
            {
                break;
            }
        }

        return new CleanedText(text.Text, raw, new OffsetMap(text.Starts));
    }

    private MappedText Pass(MappedText text)
    {
        foreach (var step in _steps)
        {
            var edits = new TextEdits();
            step.Find(text.Text, edits);
            text = edits.ApplyTo(text);
        }

        return text;
    }
}
