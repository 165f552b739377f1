using System.Globalization;
using System.Text;

namespace StanceKit.Labels;

/// <summary>Evidence in one CSV cell: <c>reason:+0.42|reason:-0.13</c>, strongest first.</summary>
/// <remarks>A backslash stands before each <c>\</c>, <c>|</c> and <c>:</c> of a reason; line ends in it become blanks.</remarks>
public static class EvidenceCell
{
    /// <summary>At most so many reasons are written.</summary>
    public const int MostReasons = 8;

    /// <summary>Writes the strongest reasons by absolute weight; weights (natural-log odds) with two decimals.</summary>
    public static string Format(IReadOnlyList<Evidence> evidence)
    {
        var strongest = evidence.OrderByDescending(e => Math.Abs(e.Weight)).Take(MostReasons);
        return string.Join('|', strongest.Select(e => Escape(e.Reason) + ":" + e.Weight.ToString("+0.00;-0.00", CultureInfo.InvariantCulture)));
    }

    /// <summary>Reads a cell back. A part that is no reason with a weight is left out.</summary>
    public static IReadOnlyList<Evidence> Parse(string cell)
    {
        var evidence = new List<Evidence>();
        var reason = new StringBuilder();
        var colon = -1;
        for (var i = 0; i <= cell.Length; i++)
        {
            if (i == cell.Length || cell[i] == '|')
            {
                Add(evidence, reason, colon);
                reason.Clear();
                colon = -1;
            }
            else if (cell[i] == '\\' && i + 1 < cell.Length)
            {
                reason.Append(cell[++i]);
            }
            else
            {
                colon = cell[i] == ':' ? reason.Length : colon;
                reason.Append(cell[i]);
            }
        }

        return evidence;
    }

    private static void Add(List<Evidence> evidence, StringBuilder part, int colon)
    {
        var text = part.ToString();
        if (colon >= 0 && double.TryParse(text.AsSpan(colon + 1), NumberStyles.Float, CultureInfo.InvariantCulture, out var weight))
        {
            evidence.Add(new Evidence(text[..colon], weight));
        }
    }

    private static string Escape(string reason) => reason
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("|", "\\|", StringComparison.Ordinal)
        .Replace(":", "\\:", StringComparison.Ordinal)
        .ReplaceLineEndings(" ");
}
