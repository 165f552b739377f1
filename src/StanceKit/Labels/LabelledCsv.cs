using System.Globalization;
using System.Text;
using CsvHelper;
using StanceKit.Text;

namespace StanceKit.Labels;

/// <summary>What a labelled CSV holds: the rows that can be used, and the faults of those that cannot.</summary>
/// <param name="Rows">Usable rows in the file's order.</param>
/// <param name="Faults">One per unusable row, or one for the file.</param>
public sealed record LabelledData(IReadOnlyList<LabelledRow> Rows, IReadOnlyList<DataFault> Faults);

/// <summary>Reads and writes labelled CSV: <c>text,actor,stance[,start,end,degree,voice,bias,doc_id,source,annotator,labelled_at,split]</c>.</summary>
/// <remarks>UTF-8, header required, column order free, other columns are passed over. A bad row becomes a fault and the rest is read.</remarks>
public static class LabelledCsv
{
    /// <summary>The columns in the order in which they are written.</summary>
    public static IReadOnlyList<string> Columns { get; } =
        ["text", "actor", "stance", "start", "end", "degree", "voice", "bias", "doc_id", "source", "annotator", "labelled_at", "split"];

    /// <summary>Stands for bytes that are no UTF-8; no text may hold this code unit.</summary>
    private const char Undecodable = '\uFFFF';

    private const int LongestRecordLines = 200;

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="task">Which columns are needed: stance rows need an actor and a stance or degree, bias rows only a bias.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static LabelledData Read(string path, LabelTask task = LabelTask.Stance)
    {
        using var stream = File.OpenRead(path);
        return Read(path, stream, task);
    }

    /// <summary>Reads a stream; <paramref name="name"/> stands for it in faults.</summary>
    public static LabelledData Read(string name, Stream stream, LabelTask task = LabelTask.Stance)
    {
        var encoding = Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, new DecoderReplacementFallback(Undecodable.ToString()));
        using var text = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: true);
        var rows = new List<LabelledRow>();
        var faults = new List<DataFault>();
        if (text.Peek() < 0)
        {
            faults.Add(new DataFault(name, 1, "", "The file is empty.", $"Give it a header such as '{string.Join(',', Columns.Take(3))}' and rows."));
            return new LabelledData(rows, faults);
        }

        using var csv = new CsvReader(text, CsvDialect.Reading());
        Read(name, csv, task, rows, faults);
        return new LabelledData(rows, faults);
    }

    /// <summary>Writes rows with all columns of the schema.</summary>
    public static void Write(string path, IEnumerable<LabelledRow> rows)
    {
        using var csv = new CsvWriter(new StreamWriter(path, false, new UTF8Encoding(false)), CsvDialect.Writing());
        foreach (var column in Columns)
        {
            csv.WriteField(column);
        }

        csv.NextRecord();
        foreach (var row in rows)
        {
            Write(csv, row);
        }
    }

    private static void Write(CsvWriter csv, LabelledRow row)
    {
        csv.WriteField(row.Text);
        csv.WriteField(row.Actor);
        csv.WriteField(row.Stance.ToLabel());
        csv.WriteField(row.Mention?.Start);
        csv.WriteField(row.Mention?.End);
        csv.WriteField(row.Degree);
        csv.WriteField(row.Voice);
        csv.WriteField(row.Biased is { } biased ? (biased ? "biased" : "unbiased") : "");
        csv.WriteField(row.DocumentId);
        csv.WriteField(row.Source);
        csv.WriteField(row.Annotator);
        csv.WriteField(row.LabelledAt);
        csv.WriteField(row.Split);
        csv.NextRecord();
    }

    private static void Read(string name, CsvReader csv, LabelTask task, List<LabelledRow> rows, List<DataFault> faults)
    {
        if (!csv.Read() || !csv.ReadHeader())
        {
            faults.Add(new DataFault(name, 1, "", "There is no header.", "Write the column names into the first line."));
            return;
        }

        if (MissingColumn(csv, task) is { } missing)
        {
            faults.Add(new DataFault(name, 1, missing, $"The column '{missing}' is missing; found: {string.Join(", ", csv.HeaderRecord ?? [])}.", "Add it, or rename the column that holds it."));
            return;
        }

        var more = true;
        while (more)
        {
            var line = csv.Parser.RawRow + 1;
            more = TryRead(name, csv, line, task, rows, faults);
        }
    }

    private static string? MissingColumn(CsvReader csv, LabelTask task)
    {
        var header = csv.HeaderRecord?.Select(column => column.Trim().ToLowerInvariant()).ToHashSet() ?? [];
        if (!header.Contains("text"))
        {
            return "text";
        }

        if (task == LabelTask.Bias)
        {
            return header.Contains("bias") ? null : "bias";
        }

        return !header.Contains("actor") ? "actor" : header.Contains("stance") || header.Contains("degree") ? null : "stance";
    }

    /// <summary>Reads one record; false at the end of the file or where reading cannot go on.</summary>
    private static bool TryRead(string name, CsvReader csv, int line, LabelTask task, List<LabelledRow> rows, List<DataFault> faults)
    {
        try
        {
            if (!csv.Read())
            {
                return false;
            }
        }
        catch (CsvHelperException)
        {
            faults.Add(new DataFault(name, line, "", "The quotes of this row are broken.", "Close each quoted cell and double the quotes inside it."));
            return true;
        }

        if (csv.Parser.RawRow - line >= LongestRecordLines)
        {
            faults.Add(new DataFault(name, line, "", $"A quote is opened here and not closed before line {csv.Parser.RawRow}; these lines could not be read.", "Close the quote, or double it if it belongs to the text."));
            return true;
        }

        try
        {
            rows.Add(Parse(name, csv, line, task));
        }
        catch (RowException fault)
        {
            faults.Add(new DataFault(name, line, fault.Column, fault.Message, fault.Remedy));
        }

        return true;
    }

    private static LabelledRow Parse(string name, CsvReader csv, int line, LabelTask task)
    {
        var text = Cell(csv, "text");
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new RowException("text", "The text is empty.", "Fill it, or remove the row.");
        }

        var degree = Degree(csv);
        return new LabelledRow
        {
            Text = text,
            Actor = task == LabelTask.Stance ? Required(csv, "actor") : Cell(csv, "actor"),
            Stance = task == LabelTask.Stance ? StanceOf(csv, degree) : Stance.Neutral,
            Degree = degree,
            Mention = MentionOf(csv, text),
            Voice = Cell(csv, "voice"),
            Biased = BiasOf(csv, task),
            DocumentId = Cell(csv, "doc_id"),
            Source = Cell(csv, "source"),
            Annotator = Cell(csv, "annotator"),
            LabelledAt = Cell(csv, "labelled_at"),
            Split = Cell(csv, "split"),
            File = name,
            Line = line,
        };
    }

    private static string Cell(CsvReader csv, string column)
    {
        if (!csv.TryGetField<string>(column, out var value) || value is null)
        {
            return "";
        }

        return value.Contains(Undecodable, StringComparison.Ordinal)
            ? throw new RowException(column, "The cell holds bytes that are no UTF-8.", "Save the file as UTF-8.")
            : CsvDialect.Unescape(value);
    }

    private static string Required(CsvReader csv, string column)
    {
        var value = Cell(csv, column).Trim();
        return value.Length > 0 ? value : throw new RowException(column, $"The {column} is empty.", "Fill it, or remove the row.");
    }

    private static int? Degree(CsvReader csv)
    {
        var text = Cell(csv, "degree").Trim();
        if (text.Length == 0)
        {
            return null;
        }

        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var degree) && degree is >= -2 and <= 2
            ? degree
            : throw new RowException("degree", $"'{text}' is no degree.", "Write a whole number from -2 to 2, or leave it empty.");
    }

    private static Stance StanceOf(CsvReader csv, int? degree)
    {
        var text = Cell(csv, "stance").Trim();
        if (text.Length == 0)
        {
            return degree is { } sign
                ? StanceNames.FromDegree(sign)
                : throw new RowException("stance", "The row has neither stance nor degree.", "Write favor, against or neutral.");
        }

        if (!StanceNames.TryParse(text, out var stance))
        {
            throw new RowException("stance", $"'{text}' is no stance.", "Write favor, against or neutral.");
        }

        return degree is { } d && StanceNames.FromDegree(d) != stance
            ? throw new RowException("degree", $"The degree {d} contradicts the stance '{stance.ToLabel()}'.", "Make its sign the stance's, or leave one of them empty.")
            : stance;
    }

    private static TextSpan? MentionOf(CsvReader csv, string text)
    {
        var start = Cell(csv, "start").Trim();
        var end = Cell(csv, "end").Trim();
        if (start.Length == 0 && end.Length == 0)
        {
            return null;
        }

        return int.TryParse(start, NumberStyles.None, CultureInfo.InvariantCulture, out var from)
            && int.TryParse(end, NumberStyles.None, CultureInfo.InvariantCulture, out var to)
            && from < to && to <= text.Length
            ? new TextSpan(from, to)
            : throw new RowException("start", $"The offsets '{start}' and '{end}' do not mark a mention in a text of {text.Length} UTF-16 units.", "Correct them, or leave both empty.");
    }

    private static bool? BiasOf(CsvReader csv, LabelTask task)
    {
        switch (Cell(csv, "bias").Trim().ToLowerInvariant())
        {
            case "biased" or "1" or "true":
                return true;
            case "unbiased" or "non-biased" or "0" or "false":
                return false;
            case "" when task == LabelTask.Stance:
                return null;
            case var other:
                throw new RowException("bias", $"'{other}' is no bias label.", "Write biased or unbiased.");
        }
    }

    /// <summary>A fault of one cell, on its way to becoming a <see cref="DataFault"/>.</summary>
    private sealed class RowException(string column, string reason, string remedy) : Exception(reason)
    {
        public string Column { get; } = column;

        public string Remedy { get; } = remedy;
    }
}
