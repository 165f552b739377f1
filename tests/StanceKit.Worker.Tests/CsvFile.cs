using CsvHelper;
using StanceKit.Labels;

namespace StanceKit.Worker.Tests;

/// <summary>Reads an output file by its header.</summary>
internal static class CsvFile
{
    public static List<Dictionary<string, string>> Read(string path)
    {
        using var csv = new CsvReader(CsvDialect.CreateParser(new StreamReader(path)));
        csv.Read();
        csv.ReadHeader();
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read())
        {
            rows.Add(csv.HeaderRecord!.ToDictionary(name => name, name => csv.GetField(name) ?? ""));
        }

        return rows;
    }
}
