using System.Globalization;
using CsvHelper;
using StanceKit.Labels;
using StanceKit.Text;

namespace StanceKit.Training;

/// <summary>Joins labels that carry only an id with the texts they belong to, which are not part of the project.</summary>
/// <remarks>Labels: <c>id,degree</c>; texts: <c>id,text,actor,start,end[,doc_id]</c>. A pair with several labels gets their mean, rounded away from the middle only when they agree in sign.</remarks>
internal static class SilverLabels
{
    public static TrainingData Load(string labelsPath, string textsPath, RecipeData data)
    {
        var degrees = ReadDegrees(labelsPath);
        var rows = new List<TrainingRow>();
        using var csv = new CsvReader(new StreamReader(textsPath), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
        {
            var id = csv.GetField("id") ?? "";
            if (degrees.TryGetValue(id, out var labels) && Degree(labels) is { } degree && ToRow(csv, textsPath, degree, data.Weight) is { } row)
            {
                rows.Add(row);
            }
        }

        return new TrainingData(rows, [], [new DataFile(labelsPath, rows.Count, data.Weight, data.Terms)]);
    }

    private static Dictionary<string, List<int>> ReadDegrees(string path)
    {
        var degrees = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        using var csv = new CsvReader(new StreamReader(path), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
        {
            var text = csv.GetField("degree");
            if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var degree) || degree is < -2 or > 2)
            {
                throw new TrainingException($"{path}:{csv.Parser.RawRow}: '{text}' is no degree. Write a whole number from -2 to 2.");
            }

            var id = csv.GetField("id") ?? "";
            if (!degrees.TryGetValue(id, out var list))
            {
                degrees[id] = list = [];
            }

            list.Add(degree);
        }

        return degrees;
    }

    /// <summary>The degree of a pair, null when its readers disagree about the sign.</summary>
    private static int? Degree(List<int> labels)
    {
        var mean = labels.Average();
        var degree = (int)Math.Round(mean, MidpointRounding.AwayFromZero);
        var agreeing = labels.Count(label => Math.Sign(label) == Math.Sign(degree));
        return agreeing * 3 >= labels.Count * 2 ? degree : null;
    }

    private static TrainingRow? ToRow(CsvReader csv, string path, int degree, float weight)
    {
        var text = csv.GetField("text") ?? "";
        var start = csv.GetField<int>("start");
        var end = csv.GetField<int>("end");
        if (start < 0 || end <= start || end > text.Length)
        {
            return null;
        }

        var row = new LabelledRow
        {
            Text = text,
            Actor = csv.GetField("actor") ?? "",
            Stance = StanceNames.FromDegree(degree),
            Degree = degree,
            Mention = new TextSpan(start, end),
            DocumentId = csv.TryGetField<string>("doc_id", out var doc) ? doc ?? "" : "",
            Source = "silver",
            File = path,
            Line = csv.Parser.RawRow,
        };
        return new TrainingRow(row, [new TextSpan(start, end)], weight);
    }
}
