using System.Globalization;
using System.Text;
using CsvHelper;
using StanceKit.Articles;
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

    private const int LongestRow = 10_000_000;

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
        var rows = new List<LabelledRow>();
        var faults = new List<DataFault>();
        var records = new CsvRecords(new InputFile(name, name, ""), stream, LongestRow);
        if (Header(name, records, task, faults) is { } header)
        {
            while (records.TryRead(out var record))
            {
                Read(name, header, records.Delimiter, record, task, rows, faults);
            }
        }

        return new LabelledData(rows, faults);
    }

    /// <summary>Writes rows with all columns of the schema.</summary>
    public static void Write(string path, IEnumerable<LabelledRow> rows)
    {
        using var csv = CsvDialect.CreateWriter(new StreamWriter(path, false, new UTF8Encoding(false)));
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

    private static CsvHeader? Header(string name, CsvRecords records, LabelTask task, List<DataFault> faults)
    {
        if (!records.TryRead(out var first))
        {
            faults.Add(new DataFault(name, 1, "", "The file is empty.", $"Give it a header such as '{string.Join(',', Columns.Take(3))}' and rows."));
            return null;
        }

        if (first.Fault is { } fault)
        {
            faults.Add(new DataFault(name, (int)first.Line, "", fault.Reason, fault.Remedy));
            return null;
        }

        records.DetectDelimiter(first.Text);
        var header = new CsvHeader(Cells(first.Text, records.Delimiter));
        if (MissingColumn(header, task) is { } missing)
        {
            faults.Add(new DataFault(name, 1, missing, $"The column '{missing}' is missing; found: {string.Join(", ", header.Names)}.", "Add it, or rename the column that holds it."));
            return null;
        }

        return header;
    }

    private static string? MissingColumn(CsvHeader header, LabelTask task)
    {
        if (!header.Has("text"))
        {
            return "text";
        }

        if (task == LabelTask.Bias)
        {
            return header.Has("bias") ? null : "bias";
        }

        return !header.Has("actor") ? "actor" : header.Has("stance") || header.Has("degree") ? null : "stance";
    }

    private static void Read(string name, CsvHeader header, char delimiter, CsvRecord record, LabelTask task, List<LabelledRow> rows, List<DataFault> faults)
    {
        var line = (int)record.Line;
        if (record.Fault is { } broken)
        {
            faults.Add(new DataFault(name, line, "", broken.Reason, broken.Remedy));
            return;
        }

        var cells = Cells(record.Text, delimiter);
        if (cells.Length != header.Names.Count)
        {
            faults.Add(new DataFault(name, line, "", $"The row has {cells.Length} cells where the header has {header.Names.Count}.", "Put cells that hold the separator in double quotes."));
            return;
        }

        try
        {
            rows.Add(Parse(name, new CsvCells(header, cells), line, task));
        }
        catch (RowException fault)
        {
            faults.Add(new DataFault(name, line, fault.Column, fault.Message, fault.Remedy));
        }
    }

    private static string[] Cells(string record, char delimiter)
    {
        using var parser = CsvDialect.CreateParser(new StringReader(record), delimiter.ToString());
        return parser.Read() ? parser.Record ?? [] : [];
    }

    private static LabelledRow Parse(string name, CsvCells csv, int line, LabelTask task)
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

    private static string Cell(CsvCells csv, string column) => csv.Header.IndexOf(column) is var index and >= 0 ? csv.Values[index] : "";

    private static string Required(CsvCells csv, string column)
    {
        var value = Cell(csv, column).Trim();
        return value.Length > 0 ? value : throw new RowException(column, $"The {column} is empty.", "Fill it, or remove the row.");
    }

    private static int? Degree(CsvCells csv)
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

    private static Stance StanceOf(CsvCells csv, int? degree)
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

    private static TextSpan? MentionOf(CsvCells csv, string text)
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

    private static bool? BiasOf(CsvCells csv, LabelTask task)
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

    private sealed class CsvHeader(IEnumerable<string> names)
    {
        public IReadOnlyList<string> Names { get; } = [.. names.Select(name => name.Trim().ToLowerInvariant())];

        private readonly Dictionary<string, int> _places = [];

        public bool Has(string name) => IndexOf(name) >= 0;

        public int IndexOf(string name)
        {
            if (_places.Count == 0)
            {
                for (var i = Names.Count - 1; i >= 0; i--)
                {
                    _places[Names[i]] = i;
                }
            }

            return _places.GetValueOrDefault(name, -1);
        }
    }

    private readonly record struct CsvCells(CsvHeader Header, string[] Values);

    /// <summary>A fault of one cell, on its way to becoming a <see cref="DataFault"/>.</summary>
    private sealed class RowException(string column, string reason, string remedy) : Exception(reason)
    {
        public string Column { get; } = column;

        public string Remedy { get; } = remedy;
    }
}
