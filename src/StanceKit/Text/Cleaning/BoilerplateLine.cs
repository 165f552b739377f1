using System.Collections.Frozen;

namespace StanceKit.Text.Cleaning;

/// <summary>Tells lines that a page's template left in the text from lines of the article.</summary>
internal static class BoilerplateLine
{
    // A longer line has a sentence of the article in it.
    private const int LongestLine = 200;
    private const int LongestByline = 100;

    private static readonly BoilerplatePhrases Lines = new("line");
    private static readonly BoilerplatePhrases Starts = new("line start");

    private static readonly FrozenSet<string> Networks = FrozenSet.ToFrozenSet(
        ["facebook", "twitter", "x", "whatsapp", "telegram", "email", "e-mail", "linkedin", "pinterest", "reddit", "print", "instagram", "youtube", "messenger", "tiktok", "threads", "bluesky", "tumblr", "viber"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> BetweenNetworks = FrozenSet.ToFrozenSet(
        ["share", "tweet", "copy", "link", "on", "via", "more", "and", "&", "|", "/", "-", "•", "·", ","], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Roles = FrozenSet.ToFrozenSet(
        ["correspondent", "reporter", "journalist", "editor", "columnist", "writer", "freelancer", "photojournalist", "photographer", "blogger"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> InNames = FrozenSet.ToFrozenSet(
        ["and", "in", "for", "at", "of", "the", "de", "du", "al", "el", "ben", "bin", "van", "von", "our", "&", "|", "-"], StringComparer.Ordinal);

    /// <summary>Whether the line, without blanks around it, is boilerplate.</summary>
    /// <param name="line">The line.</param>
    /// <param name="isOnlyLine">Whether the text has no other: then a sentence about a reporter is what the user gave.</param>
    public static bool Is(ReadOnlySpan<char> line, bool isOnlyLine)
    {
        if (line.IsEmpty || line.Length > LongestLine)
        {
            return false;
        }

        return Lines.Is(line) || Starts.Begin(line) || (!isOnlyLine && MayBeStaff(line) && (IsByline(line) || IsStaffNote(line))) || IsNetworks(line);
    }

    private static bool MayBeStaff(ReadOnlySpan<char> line) => char.IsUpper(line[0]);

    /// <summary>"By Jane Doe", "By Jane Doe and John Roe in Bamako", "By JANE DOE | Associated Press".</summary>
    private static bool IsByline(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestByline || line[^1] is '.' or '?' or '!' or ':' || !(line.StartsWith("By ", StringComparison.Ordinal) || line.StartsWith("BY ", StringComparison.Ordinal)))
        {
            return false;
        }

        var names = 0;
        foreach (var range in line[3..].Split(' '))
        {
            var word = line[3..][range].TrimEnd(',');
            if (word.IsEmpty || InNames.Contains(word.ToString()))
            {
                continue;
            }

            if (!char.IsUpper(word[0]) && !(names >= 2 && char.IsDigit(word[0])))
            {
                return false;
            }

            names++;
        }

        return names is >= 2 and <= 12;
    }

    /// <summary>"Jane Doe is a correspondent for ...", with nothing told about her but her work.</summary>
    private static bool IsStaffNote(ReadOnlySpan<char> line)
    {
        var words = line.TrimEnd('.').ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var verb = Array.IndexOf(words, "is");
        if (verb is < 2 or > 4 || !words.Take(verb).All(w => char.IsUpper(w[0])))
        {
            return false;
        }

        if (verb + 1 >= words.Length || words[verb + 1] is not ("a" or "an" or "our" or "the"))
        {
            return false;
        }

        var role = Array.FindIndex(words, verb + 1, w => Roles.Contains(w.TrimEnd(',')));
        if (role < 0 || role > verb + 7)
        {
            return false;
        }

        return role == words.Length - 1 || words[role + 1] is "for" or "at" or "with" or "based" or "covering" or "in"
            || (words[role + 1] == "who" && role + 2 < words.Length && words[role + 2] is "covers" or "writes" or "reports");
    }

    private static bool IsNetworks(ReadOnlySpan<char> line)
    {
        var networks = 0;
        foreach (var range in line.Split(' '))
        {
            var word = line[range].ToString();
            if (Networks.Contains(word.TrimEnd(',')))
            {
                networks++;
            }
            else if (word.Length > 0 && !BetweenNetworks.Contains(word))
            {
                return false;
            }
        }

        return networks >= 2;
    }
}
