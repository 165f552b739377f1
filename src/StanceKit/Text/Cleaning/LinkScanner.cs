namespace StanceKit.Text.Cleaning;

/// <summary>Finds what must not be touched inside: addresses of pages and mail, @handles and #hashtags.</summary>
internal static class LinkScanner
{
    private const int LongestMailName = 64;

    private static readonly string[] Domains =
        ["com", "org", "net", "info", "gov", "edu", "int", "io", "co", "uk", "fr", "eu", "ml", "dz", "ne", "bf", "sn", "ma", "tn", "ng", "de", "africa", "news", "tv", "ly", "me", "gl", "ru"];

    /// <summary>The links of a text, ordered and disjoint.</summary>
    public static List<TextSpan> Find(string text)
    {
        var links = new List<TextSpan>();
        var end = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (i < end || !MayBelongToLink(text[i]) || At(text, i, end) is not { } link)
            {
                continue;
            }

            links.Add(link);
            end = link.End;
        }

        return links;
    }

    private static bool MayBelongToLink(char c) => c is ':' or '@' or '#' or '/' or 'w' or 'W';

    private static TextSpan? At(string text, int i, int floor) => text[i] switch
    {
        ':' => string.CompareOrdinal(text, i, "://", 0, 3) == 0 ? new TextSpan(Back(text, i, floor, 12, char.IsAsciiLetter), AddressEnd(text, i)) : null,
        'w' or 'W' => string.Compare(text, i, "www.", 0, 4, StringComparison.OrdinalIgnoreCase) == 0 ? new TextSpan(i, AddressEnd(text, i)) : null,
        '/' => Path(text, i, floor),
        '@' => Mail(text, i, floor) ?? Handle(text, i),
        _ => Handle(text, i),
    };

    /// <summary>"example.org/Path" without a scheme.</summary>
    private static TextSpan? Path(string text, int slash, int floor)
    {
        var start = Back(text, slash, floor, LongestMailName, IsMailPart);
        var domain = text.AsSpan(start, slash - start);
        var dot = domain.LastIndexOf('.');
        return dot > 0 && Array.IndexOf(Domains, domain[(dot + 1)..].ToString()) >= 0 ? new TextSpan(start, AddressEnd(text, slash)) : null;
    }

    private static TextSpan? Mail(string text, int at, int floor)
    {
        var start = Back(text, at, floor, LongestMailName, IsMailPart);
        var end = at + 1;
        while (end < text.Length && end - at < LongestMailName && IsMailPart(text[end]))
        {
            end++;
        }

        while (end > at && text[end - 1] == '.')
        {
            end--;
        }

        return start < at && text.AsSpan(at, end - at).Contains('.') ? new TextSpan(start, end) : null;
    }

    private static TextSpan? Handle(string text, int i)
    {
        var end = i + 1;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
        {
            end++;
        }

        return end > i + 1 ? new TextSpan(i, end) : null;
    }

    private static bool IsMailPart(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' or '+' or '%';

    private static int Back(string text, int i, int floor, int limit, Func<char, bool> belongs)
    {
        var start = i;
        while (start > floor && i - start < limit && belongs(text[start - 1]))
        {
            start--;
        }

        return start;
    }

    private static int AddressEnd(string text, int i)
    {
        while (i < text.Length && !char.IsWhiteSpace(text[i]) && text[i] is not ('"' or '<' or '>' or '\u201C' or '\u201D' or '\u00AB' or '\u00BB'))
        {
            i++;
        }

        return i;
    }
}
