using StanceKit.Labels;

namespace StanceKit.Articles;

/// <summary>Articles as rows of CSV with a header: <c>url</c>, <c>title</c>, <c>text</c>, and if known <c>published_at</c> and <c>source</c>, in any order; separated by comma, semicolon or tab.</summary>
/// <remarks>Only <c>text</c> is required. A row that cannot be used becomes a reject and the rest is read. Columns of other names are passed by.</remarks>
public sealed class CsvArticles(InputFile file, ReadLimits? limits = null) : IArticleSource
{
    private const string Columns = "Name the columns url,title,text (published_at and source if known) in the first line.";
    private readonly ReadLimits _limits = limits ?? ReadLimits.Default;

    /// <inheritdoc/>
    public IEnumerable<ArticleOrReject> Read(CancellationToken cancellation = default) => file.Guard(ReadRows(cancellation));

    private IEnumerable<ArticleOrReject> ReadRows(CancellationToken cancellation)
    {
        using var stream = Utf8Stream.Open(file);
        var records = new CsvRecords(file, stream, _limits.MaxLineBytes);
        if (FileSignature.Binary(records.Head()) is { } binary)
        {
            yield return FileSignature.Reject(file, binary);
            yield break;
        }

        var (header, fault) = ReadHeader(records);
        if (header is null)
        {
            yield return fault!;
            yield break;
        }

        var any = false;
        while (!cancellation.IsCancellationRequested && records.TryRead(out var record))
        {
            any = true;
            yield return record.Fault is { } broken ? broken : Row(header, records.Delimiter, record);
        }

        if (!any && !cancellation.IsCancellationRequested)
        {
            yield return file.Reject("empty", "There is no article below the header.", "Check that the file was written whole.");
        }
    }

    private (CsvHeader? Header, Reject? Fault) ReadHeader(CsvRecords records)
    {
        if (!records.TryRead(out var first))
        {
            return (null, file.Reject("empty", "The file is empty.", "Check that it was written whole."));
        }

        if (first.Fault is { } fault)
        {
            return (null, fault);
        }

        records.DetectDelimiter(first.Text);
        var names = Array.ConvertAll(Cells(first.Text, records.Delimiter), name => name.Trim().ToLowerInvariant());
        if (Array.FindIndex(names, name => name.Length > 0 && names.Count(name.Equals) > 1) is var twice and >= 0)
        {
            return (null, file.Reject("csv", $"The header names the column {names[twice]} twice.", Columns, first.Line, twice + 1));
        }

        return names.Contains("text")
            ? (new CsvHeader(names), null)
            : (null, file.Reject("csv", "The header has no column text.", Columns, first.Line, 1));
    }

    private ArticleOrReject Row(CsvHeader header, char delimiter, CsvRecord record)
    {
        var cells = Cells(record.Text, delimiter);
        var expected = header.Names.Length;
        if (cells.Length != expected)
        {
            var reason = $"The row has {cells.Length} cells where the header has {expected}.";
            return file.Reject("csv", reason, "Put cells that hold the separator in double quotes.", record.Line, Math.Min(cells.Length, expected) + 1);
        }

        string? Cell(string name) => header.IndexOf(name) is var i and >= 0 ? cells[i] : null;
        var fields = new ArticleFields
        {
            Url = Cell("url"),
            Title = Cell("title"),
            Text = Cell("text"),
            PublishedAt = Cell("published_at"),
            Source = Cell("source"),
        };
        return fields.Check(file, _limits, record.Line);
    }

    private static string[] Cells(string record, char delimiter)
    {
        using var parser = CsvDialect.CreateParser(new StringReader(record), delimiter.ToString());
        return parser.Read() ? parser.Record ?? [] : [];
    }

    private sealed record CsvHeader(string[] Names)
    {
        public int IndexOf(string name) => Array.IndexOf(Names, name);
    }
}
