using System.Globalization;
using CsvHelper;

namespace StanceKit.Labels;

/// <summary>Writes rows of one fixed set of columns in <see cref="CsvDialect"/>.</summary>
internal sealed class CsvTable(TextWriter writer) : IDisposable
{
    private readonly CsvWriter _csv = CsvDialect.CreateWriter(writer, leaveOpen: true);

    public void Row(IEnumerable<string> cells)
    {
        foreach (var cell in cells)
        {
            _csv.WriteField(cell);
        }

        _csv.NextRecord();
    }

    public void Flush()
    {
        _csv.Flush();
        writer.Flush();
    }

    public void Dispose() => _csv.Dispose();

    /// <summary>Probabilities, rates and slants: four decimals.</summary>
    public static string Number(double value)
    {
        var rounded = Math.Round(value, 4, MidpointRounding.AwayFromZero);

        // Without this a small negative slant would be written as "-0.0000".
        return (rounded == 0 ? 0 : rounded).ToString("F4", CultureInfo.InvariantCulture);
    }

    public static string Number(double? value) => value is { } number ? Number(number) : "";

    public static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Number(long? value) => value is { } number ? Number(number) : "";

    /// <summary>ISO 8601 with the offset that the source gave.</summary>
    public static string Date(DateTimeOffset? date) => date?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture) ?? "";
}
