using System.Collections.Frozen;

namespace StanceKit.Text;

/// <summary>Reads the word lists under <c>data/text</c>, which are embedded so that no path has to be found.</summary>
internal static class WordList
{
    /// <summary>The words of one section, which are separated by blanks.</summary>
    public static FrozenSet<string> Words(string file, string section, StringComparer comparer) =>
        Lines(file, section).SelectMany(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToFrozenSet(comparer);

    /// <summary>The lines of one section that are neither empty nor comments.</summary>
    /// <param name="file">File name under <c>data/text</c>.</param>
    /// <param name="section">Name in square brackets, or empty for the lines before the first section.</param>
    public static IReadOnlyList<string> Lines(string file, string section)
    {
        using var stream = typeof(WordList).Assembly.GetManifestResourceStream("StanceKit.Text." + file)
            ?? throw new InvalidOperationException($"The word list {file} is not embedded in the assembly.");
        using var reader = new StreamReader(stream);
        var lines = new List<string>();
        var current = "";
        while (reader.ReadLine() is { } raw)
        {
            var line = raw.Trim();
            if (line.StartsWith('[') && line.EndsWith(']'))
            {
                current = line[1..^1];
            }
            else if (line.Length > 0 && line[0] != '#' && current == section)
            {
                lines.Add(line);
            }
        }

        return lines;
    }
}
