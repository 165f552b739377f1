using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace StanceKit.Labels;

/// <summary>The one way in which CSV is written and read back: UTF-8, RFC 4180, invariant culture, no cell that a spreadsheet runs as a formula.</summary>
/// <remarks>
/// A cell that begins with = + - @, tab, carriage return or line feed gets an apostrophe in front. CsvHelper's own escape cannot be undone:
/// <c>=x</c> and <c>'=x</c> are both written as <c>'=x</c>, and negative numbers are escaped too. Here a cell in which such a character
/// follows apostrophes gets one more, so that taking one away is always right, and plain numbers stay numbers.
/// Cells that begin with an apostrophe before anything else ("'Tis") are left alone both ways.
/// </remarks>
public static class CsvDialect
{
    private const char Guard = '\'';
    private const string Dangerous = "=+-@\t\r\n";

    /// <summary>Settings for CsvHelper. <paramref name="delimiter"/> is one character.</summary>
    public static CsvConfiguration Configuration(string delimiter = ",") => new(CultureInfo.InvariantCulture)
    {
        Delimiter = delimiter,
        NewLine = "\n",
        Encoding = new System.Text.UTF8Encoding(false),
        InjectionOptions = InjectionOptions.Escape,
        InjectionEscapeCharacter = Guard,
        InjectionCharacters = [.. Dangerous],
        Mode = CsvMode.RFC4180,
    };

    /// <summary>A writer whose text cells are inert in a spreadsheet.</summary>
    public static CsvWriter CreateWriter(TextWriter writer, bool leaveOpen = false) => new InertCsvWriter(writer, leaveOpen);

    /// <summary>A parser that gives back what <see cref="CreateWriter"/> was given. Hand it to a <see cref="CsvReader"/> to read by header.</summary>
    public static IParser CreateParser(TextReader reader, string delimiter = ",", bool leaveOpen = false) =>
        new InertCsvParser(reader, Configuration(delimiter), leaveOpen);

    /// <summary>The cell as it is written; a cell that needs no guard comes back as it is.</summary>
    public static string Escape(string cell) => IsDangerous(cell) && !IsNumber(cell) ? Guard + cell : cell;

    /// <summary>Undoes <see cref="Escape"/>; a cell that it never wrote comes back as it is.</summary>
    public static string Unescape(string cell) => cell.Length > 1 && cell[0] == Guard && IsDangerous(cell) ? cell[1..] : cell;

    private static bool IsDangerous(ReadOnlySpan<char> cell)
    {
        var rest = cell.TrimStart(Guard);
        return rest.Length > 0 && Dangerous.Contains(rest[0]);
    }

    private static bool IsNumber(ReadOnlySpan<char> cell)
    {
        if (cell.Length < 2 || cell[0] != '-' || !char.IsAsciiDigit(cell[1]) || !char.IsAsciiDigit(cell[^1]))
        {
            return false;
        }

        var digits = cell[1..];
        return digits.IndexOfAnyExceptInRange('.', '9') < 0 && !digits.Contains('/') && digits.Count('.') <= 1;
    }

    /// <summary>CsvHelper calls its sanitizer after quoting, so the guard goes behind the opening quote.</summary>
    private sealed class InertCsvWriter(TextWriter writer, bool leaveOpen) : CsvWriter(writer, Configuration(), leaveOpen)
    {
        protected override string? SanitizeForInjection(string? field)
        {
            if (string.IsNullOrEmpty(field))
            {
                return field;
            }

            return field[0] == '"' ? '"' + Escape(field[1..]) : Escape(field);
        }
    }

    private sealed class InertCsvParser(TextReader reader, CsvConfiguration configuration, bool leaveOpen)
        : CsvParser(reader, configuration, leaveOpen), IParser
    {
        // CsvReader asks through the interface, which is therefore implemented anew.
        string IParser.this[int index] => Unescape(this[index]);

        string[]? IParser.Record => Record is { } cells ? Array.ConvertAll(cells, Unescape) : null;
    }
}
