using System.Collections.Frozen;

namespace StanceKit.Text.Cleaning;

/// <summary>Frequent words that tell where a sentence ends and the next begins.</summary>
internal static class CommonWords
{
    /// <summary>Capitalised words that begin a sentence.</summary>
    public static readonly FrozenSet<string> SentenceStarters = WordList.Words("sentence-starters.txt", "sentence", StringComparer.Ordinal);

    /// <summary>Capitalised words that are words of their own but seldom begin a sentence.</summary>
    public static readonly FrozenSet<string> CapitalisedWords = WordList.Words("sentence-starters.txt", "word", StringComparer.Ordinal);

    /// <summary>Words that bind the next one, so that no sentence ends with them.</summary>
    public static readonly FrozenSet<string> Binding = WordList.Words("function-words.txt", "binding", StringComparer.OrdinalIgnoreCase);

    /// <summary>Lower-case words that follow a name.</summary>
    public static readonly FrozenSet<string> Following = WordList.Words("function-words.txt", "following", StringComparer.Ordinal);

    /// <summary>Verbs whose subject is the name before them.</summary>
    public static readonly FrozenSet<string> Verbs = WordList.Words("function-words.txt", "verb", StringComparer.Ordinal);

    /// <summary>Words that open a noun phrase.</summary>
    public static readonly FrozenSet<string> Determiners = WordList.Words("function-words.txt", "determiner", StringComparer.OrdinalIgnoreCase);

    /// <summary>Nouns that stand directly before the name that they describe ("its neighbour Mali").</summary>
    public static readonly FrozenSet<string> Kin = WordList.Words("function-words.txt", "kin", StringComparer.OrdinalIgnoreCase);

    /// <summary>The letters around <paramref name="i"/> going left from it, exclusive; empty where there is no letter. Looks at no more than 30.</summary>
    public static string WordBefore(string text, int i)
    {
        var start = i;
        while (start > 0 && i - start < 30 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        return text[start..i];
    }

    /// <summary>The letters from <paramref name="i"/> on; empty where there is no letter. Looks at no more than 30.</summary>
    public static string WordAt(string text, int i)
    {
        var end = i;
        while (end < text.Length && end - i < 30 && char.IsLetter(text[end]))
        {
            end++;
        }

        return text[i..end];
    }
}
