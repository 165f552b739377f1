using StanceKit.Text;

namespace StanceKit.Features;

/// <summary>Finds the tokens of mentions that are proper names, so that "Coalition of Patriots for Change" is read as "Mali" is.</summary>
/// <remarks>Who is named must not move a judgement: the words inside a name say nothing, wherever they stand and however they are written.</remarks>
internal static class ProperName
{
    private const int LongestSmallWord = 3;

    /// <summary>For each token whether it belongs to a mention that is a proper name; null where there is none.</summary>
    public static bool[]? Find(SentenceReading reading, IReadOnlyList<TextSpan> mentions)
    {
        bool[]? named = null;
        foreach (var mention in mentions)
        {
            var (first, last) = reading.TokensIn(mention);
            if (first >= 0 && IsProper(reading, first, last))
            {
                named ??= new bool[reading.Count];
                named.AsSpan(first..(last + 1)).Fill(true);
            }
        }

        return named;
    }

    /// <summary>Every word but the small ones is capital, and one of them is no pronoun or article ("They", "The junta").</summary>
    private static bool IsProper(SentenceReading reading, int first, int last)
    {
        var found = false;
        for (var i = first; i <= last; i++)
        {
            var span = reading.Tokens[i].Of(reading.Text);
            if (reading.Tokens[i].Kind != TokenKind.Word)
            {
                continue;
            }

            if (char.IsUpper(span[0]))
            {
                found |= FunctionWords.Find(FeatureHash.OfWord(span)) is null || (span.Length > 1 && !span.ContainsAnyExceptInRange('A', 'Z'));
            }
            else if (span.Length > LongestSmallWord && !IsPrefixed(span))
            {
                return false;
            }
        }

        return found;
    }

    /// <summary>"al-Shabaab": a small word and a hyphen before the capital.</summary>
    private static bool IsPrefixed(ReadOnlySpan<char> span)
    {
        var hyphen = span.IndexOf('-');
        return hyphen is > 0 and <= LongestSmallWord && hyphen + 1 < span.Length && char.IsUpper(span[hyphen + 1]);
    }
}
