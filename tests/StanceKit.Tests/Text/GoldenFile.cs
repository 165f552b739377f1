using System.Globalization;
using System.Text.RegularExpressions;

namespace StanceKit.Tests.Text;

/// <summary>Reads the cases of a golden file: one a line, comments begin with #.</summary>
internal static partial class GoldenFile
{
    public static IEnumerable<string> Cases(string name) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Text", name)).Where(l => l.Length > 0 && !l.StartsWith('#'));

    public static string Unescape(string text) =>
        Escape().Replace(text, m => m.Value[1] switch
        {
            'n' => "\n",
            'r' => "\r",
            't' => "\t",
            _ => ((char)int.Parse(m.Value.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString(),
        });

    [GeneratedRegex(@"\\[nrt]|\\u[0-9A-F]{4}")]
    private static partial Regex Escape();
}
