using StanceKit.Articles;

namespace StanceKit.Labels;

/// <summary>Writes rejects as CSV: what could not be used, where it stands, why, and what to do.</summary>
/// <param name="writer">Takes the rows; it is not disposed.</param>
public sealed class RejectCsv(TextWriter writer) : IDisposable
{
    private readonly CsvTable _table = new(writer);

    /// <summary>The columns, in order.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["source", "location", "line", "column", "kind", "article", "reason", "remedy"];

    /// <summary>Writes the header.</summary>
    public void WriteHeader() => _table.Row(Columns);

    /// <summary>Writes one reject.</summary>
    public void Write(Reject reject) => _table.Row(
    [
        reject.Source,
        reject.Location,
        CsvTable.Number(reject.Line),
        CsvTable.Number((long?)reject.Column),
        reject.Kind,
        reject.Article,
        reject.Reason,
        reject.Remedy,
    ]);

    /// <summary>Passes everything on to the writer.</summary>
    public void Flush() => _table.Flush();

    /// <inheritdoc/>
    public void Dispose() => _table.Dispose();
}
