using System.Globalization;

namespace StanceKit.Articles;

/// <summary>Reads the dates that feeds and files really carry.</summary>
public static class PublicationDate
{
    // Zones that RFC 822 names; "GMT" and offsets are understood by the framework.
    private static readonly Dictionary<string, string> Zones = new(StringComparer.OrdinalIgnoreCase)
    {
        ["UT"] = "+00:00",
        ["UTC"] = "+00:00",
        ["GMT"] = "+00:00",
        ["Z"] = "+00:00",
        ["WET"] = "+00:00",
        ["WAT"] = "+01:00",
        ["CET"] = "+01:00",
        ["BST"] = "+01:00",
        ["CEST"] = "+02:00",
        ["CAT"] = "+02:00",
        ["EET"] = "+02:00",
        ["MSK"] = "+03:00",
        ["EAT"] = "+03:00",
        ["EST"] = "-05:00",
        ["EDT"] = "-04:00",
        ["CST"] = "-06:00",
        ["CDT"] = "-05:00",
        ["MST"] = "-07:00",
        ["MDT"] = "-06:00",
        ["PST"] = "-08:00",
        ["PDT"] = "-07:00",
    };

    private static readonly string[] Days = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    /// <summary>Reads ISO 8601, RFC 822 with or without day, seconds and zone, and plain dates; null when the text is no date. A time without a zone is taken as UTC.</summary>
    public static DateTimeOffset? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 100)
        {
            return null;
        }

        var trimmed = WithOffset(WithoutDay(text.Trim()));
        return DateTimeOffset.TryParse(trimmed, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out var date)
            ? date
            : null;
    }

    /// <summary>Feeds name the wrong day of the week often enough that a strict reader would lose the date.</summary>
    private static string WithoutDay(string text)
    {
        var end = text.AsSpan().IndexOfAnyExceptInRange('A', 'z');
        var word = end < 3 ? "" : text[..end];
        var isDay = word.Length >= 3 && Array.Exists(Days, day => day.StartsWith(word, StringComparison.OrdinalIgnoreCase));
        return isDay ? text[end..].TrimStart('.', ',', ' ') : text;
    }

    private static string WithOffset(string text)
    {
        var space = text.LastIndexOf(' ');
        return space > 0 && Zones.TryGetValue(text[(space + 1)..].Trim('(', ')'), out var offset) ? text[..space] + " " + offset : text;
    }
}
