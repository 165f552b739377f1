namespace StanceKit.Actors;

/// <summary>Finds what a user probably meant.</summary>
internal static class NearestName
{
    /// <summary>The option that a misspelling is nearest to, or null where none is near.</summary>
    public static string? Of(string given, IEnumerable<string> options)
    {
        string? best = null;
        var bestDistance = Math.Max(2, given.Length / 3) + 1;
        foreach (var option in options)
        {
            var distance = Distance(given.ToLowerInvariant(), option.ToLowerInvariant());
            if (distance < bestDistance)
            {
                (best, bestDistance) = (option, distance);
            }
        }

        return best;
    }

    /// <summary>Levenshtein distance, in one row.</summary>
    private static int Distance(string a, string b)
    {
        Span<int> row = b.Length < 128 ? stackalloc int[b.Length + 1] : new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
