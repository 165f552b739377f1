using System.Collections.Frozen;
using System.Globalization;
using StanceKit.Text.Cleaning;

namespace StanceKit.Text;

/// <summary>Decides whether a full stop, question mark or the like ends a sentence.</summary>
internal static class SentenceStop
{
    private const int FarthestVerb = 60;

    private static readonly FrozenSet<string> Attribution = FrozenSet.ToFrozenSet(
        ["said", "says", "asked", "asks", "added", "adds", "told", "tells", "wrote", "writes", "replied", "replies", "wondered", "shouted", "insisted", "insists", "cried", "demanded", "tweeted", "continued"],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Dates = FrozenSet.ToFrozenSet(
        ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February", "March", "April", "May", "June", "July", "August",
        "September", "October", "November", "December", "GMT", "UTC", "EST", "ET", "CET", "WAT", "EAT", "BST", "EDT", "PT"], StringComparer.Ordinal);

    /// <summary>Whether the character may end a sentence.</summary>
    public static bool Is(char c) => c is '.' or '!' or '?' or '\u2026' or '\u061F' or '\u06D4' or '\u3002' or '\uFF01' or '\uFF1F';

    /// <summary>Whether the character closes a quotation or bracket.</summary>
    public static bool Closes(char c) => c is '"' or '\'' or ')' or ']' or '}' or '\u201D' or '\u2019' or '\u00BB' or '\u203A';

    /// <summary>Whether the sentence ends.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sentence">Where the sentence begins.</param>
    /// <param name="marks">The stop marks, one or several.</param>
    /// <param name="next">The first character after the closing quotes and blanks that follow, on the same line.</param>
    public static bool Ends(string text, int sentence, TextSpan marks, int next)
    {
        if (next < text.Length && Is(text[next]))
        {
            return false;
        }

        var word = SkipOpeners(text, next);
        if (word >= text.Length || text[word] == '\n')
        {
            return true;
        }

        if (BeginsLowerCase(text, word))
        {
            return false;
        }

        var closed = marks.End < text.Length && text[marks.End] is '"' or '\'' or '\u201D' or '\u2019' or '\u00BB';
        return text[marks.Start] switch
        {
            '.' when marks.Length == 1 => !closed ? EndsAtFullStop(text, sentence, marks.Start, word) : !IsTitle(text, marks.Start),
            '.' or '\u2026' => EndsAtEllipsis(text, marks, word),
            _ => !(closed && IsAttributed(text, word)),
        };
    }

    private static bool EndsAtFullStop(string text, int sentence, int stop, int next)
    {
        var before = WordBefore(text, sentence, stop);
        if (before.Length == 0)
        {
            return true;
        }

        if (IsListNumber(text, sentence, stop, before))
        {
            return false;
        }

        var word = before.ToString();
        if (Abbreviations.BeforeName.Contains(word) && !(word.Length > 3 && char.IsLower(word[0]) && CommonWords.SentenceStarters.Contains(CommonWords.WordAt(text, next))))
        {
            return false;
        }

        if (Abbreviations.BeforeNumber.Contains(word))
        {
            return !char.IsDigit(text[next]);
        }

        return Abbreviations.MaybeLast.Contains(word) || IsInitials(before) ? EndsAfterAbbreviation(text, next, word) : true;
    }

    /// <summary>"in the U.S. The army" ends, "the U.S. Army" does not.</summary>
    private static bool EndsAfterAbbreviation(string text, int next, string word)
    {
        var follower = CommonWords.WordAt(text, next);
        if (word == "I" && follower.Length > 1)
        {
            return true;
        }

        if (CommonWords.SentenceStarters.Contains(follower))
        {
            return true;
        }

        return word.ToLowerInvariant() switch
        {
            "a.m" or "p.m" or "am" or "pm" => follower.Length > 0 && !Dates.Contains(follower),
            "etc" => true,
            _ => false,
        };
    }

    private static bool IsTitle(string text, int stop) => Abbreviations.BeforeName.Contains(WordBefore(text, 0, stop).ToString());

    // "... Malian" goes on where the dots stand apart, "left... Then" does not.
    private static bool EndsAtEllipsis(string text, TextSpan marks, int next)
    {
        var apart = marks.Start > 0 && !char.IsLetterOrDigit(text[marks.Start - 1]) && !Closes(text[marks.Start - 1]);
        return !apart || CommonWords.SentenceStarters.Contains(CommonWords.WordAt(text, next));
    }

    /// <summary>"Who won?" Traoré asked: the verb of saying comes before the next mark.</summary>
    private static bool IsAttributed(string text, int next)
    {
        var words = 0;
        var i = next;
        var limit = Math.Min(text.Length, next + FarthestVerb);
        while (i < limit && words < 5)
        {
            var word = CommonWords.WordAt(text, i);
            if (Attribution.Contains(word))
            {
                return words > 0;
            }

            i += Math.Max(1, word.Length);
            words += word.Length > 0 ? 1 : 0;
            if (i < limit && text[i] is ',' or '.' or '\n' or '"' or ':' or ';')
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>A name that is written small at first ("iPhone") begins a sentence, other lower case does not.</summary>
    private static bool BeginsLowerCase(string text, int i) =>
        char.IsLower(text[i]) && !(i + 1 < text.Length && char.IsUpper(text[i + 1]));

    /// <summary>Letters, digits and inner stops before the stop, at most 20 of them.</summary>
    private static ReadOnlySpan<char> WordBefore(string text, int sentence, int stop)
    {
        var start = stop;
        while (start > sentence && stop - start < 20 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '.' or '\''
            || char.GetUnicodeCategory(text[start - 1]) == UnicodeCategory.NonSpacingMark))
        {
            start--;
        }

        return text.AsSpan(start, stop - start).TrimStart('\'');
    }

    /// <summary>"J", "J.K" and "U.S": single capitals with stops between them.</summary>
    private static bool IsInitials(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (i % 2 == 0 ? !char.IsUpper(word[i]) : word[i] != '.')
            {
                return false;
            }
        }

        return word.Length % 2 == 1;
    }

    /// <summary>"1. Withdraw" and "a. Withdraw" at the beginning of a sentence.</summary>
    private static bool IsListNumber(string text, int sentence, int stop, ReadOnlySpan<char> word)
    {
        var start = stop - word.Length;
        var first = text.AsSpan(sentence, start - sentence).Trim("([-•● \n\r").IsEmpty || (start - 2 >= sentence && text[start - 2] == ':');
        return first && ((word.Length <= 2 && char.IsDigit(word[0]) && char.IsDigit(word[^1])) || (word.Length == 1 && char.IsLower(word[0])) || word is "ii" or "iii" or "iv");
    }

    private static int SkipOpeners(string text, int i)
    {
        var end = Math.Min(text.Length, i + 8);
        while (i < end && text[i] != '\n' && !char.IsLetterOrDigit(text[i]) && !char.IsSurrogate(text[i]))
        {
            i++;
        }

        return i;
    }
}
