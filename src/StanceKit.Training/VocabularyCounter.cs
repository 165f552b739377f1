using StanceKit.Models;
using StanceKit.Text;

namespace StanceKit.Training;

/// <summary>Collects the words that training texts use in lower case; what only ever stands capitalised is a name.</summary>
public static class VocabularyCounter
{
    /// <summary>Words seen in lower case in at least two different texts.</summary>
    public static Vocabulary Count(IEnumerable<string> texts)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var text in texts.Distinct(StringComparer.Ordinal))
        {
            foreach (var word in LowerCaseWords(text).ToHashSet(StringComparer.Ordinal))
            {
                seen[word] = seen.GetValueOrDefault(word) + 1;
            }
        }

        return new Vocabulary(seen.Where(pair => pair.Value >= 2).Select(pair => pair.Key));
    }

    private static IEnumerable<string> LowerCaseWords(string text)
    {
        foreach (var token in Tokenizer.Tokenize(text))
        {
            if (token.Kind == TokenKind.Word && char.IsLower(text[token.Start]))
            {
                yield return text.Substring(token.Start, token.Length).ToLowerInvariant().Replace('\u2019', '\'');
            }
        }
    }
}
