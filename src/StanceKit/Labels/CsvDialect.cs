using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace StanceKit.Labels;

/// <summary>provisional</summary>
public static class CsvDialect
{
    /// <summary>provisional</summary>
    public static CsvConfiguration Reading() => new(CultureInfo.InvariantCulture)
    {
        DetectDelimiter = true,
        DetectDelimiterValues = [",", ";", "\t"],
        PrepareHeaderForMatch = args => args.Header.Trim().ToLowerInvariant(),
        MissingFieldFound = null,
        BadDataFound = args => throw new BadDataException(args.Field, args.RawRecord, args.Context, "broken quotes"),
    };

    /// <summary>provisional</summary>
    public static CsvConfiguration Writing() => new(CultureInfo.InvariantCulture) { NewLine = "\n" };

    /// <summary>provisional</summary>
    public static string Unescape(string cell) => cell;
}
