namespace StanceKit.Labels;

/// <summary>Writes articles as CSV: one row per article and actor, and one with an empty actor for an article without judgements.</summary>
/// <remarks>The slant columns are numbers in every row; without an actor they say that nothing is known: 0 between -1 and 1.</remarks>
/// <param name="writer">Takes the rows; it is not disposed.</param>
public sealed class ArticleCsv(TextWriter writer) : IDisposable
{
    private readonly CsvTable _table = new(writer);

    /// <summary>The columns, in order.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "article_id", "revision", "duplicate_of", "source", "url", "published_at", "title", "language", "sentences", "actor", "slant",
        "slant_low", "slant_high", "slant_writer", "favor", "against", "neutral", "bias_rate", "position", "model",
    ];

    /// <summary>Writes the header.</summary>
    public void WriteHeader() => _table.Row(Columns);

    /// <summary>Writes the rows of one article.</summary>
    /// <param name="analysis">What was found.</param>
    /// <param name="revision">1 for a new article, 2 and up for one whose text changed since it was scored.</param>
    /// <param name="duplicateOf">Id of the article that it repeats under another id; empty for an original.</param>
    public void Write(ArticleAnalysis analysis, int revision = 1, string duplicateOf = "")
    {
        string[] article =
        [
            analysis.Article.Id,
            CsvTable.Number((long)revision),
            duplicateOf,
            analysis.Article.Source,
            analysis.Article.Url ?? "",
            CsvTable.Date(analysis.Article.PublishedAt),
            analysis.Article.Title,
            analysis.Language,
            CsvTable.Number((long)analysis.Sentences.Count),
        ];
        foreach (var actor in analysis.Actors)
        {
            _table.Row([.. article, .. Slant(actor), CsvTable.Number(analysis.BiasRate), string.Join('|', actor.Positions), analysis.Model]);
        }

        if (analysis.Actors.Count == 0)
        {
            _table.Row([.. article, "", .. Unknown, CsvTable.Number(analysis.BiasRate), "", analysis.Model]);
        }
    }

    /// <summary>Passes everything on to the writer.</summary>
    public void Flush() => _table.Flush();

    /// <inheritdoc/>
    public void Dispose() => _table.Dispose();

    private static readonly string[] Unknown = ["0.0000", "-1.0000", "1.0000", "0.0000", "0", "0", "0"];

    private static string[] Slant(ActorSlant actor) =>
    [
        actor.Actor.Name,
        CsvTable.Number(actor.Slant),
        CsvTable.Number(actor.SlantLow),
        CsvTable.Number(actor.SlantHigh),
        CsvTable.Number(actor.SlantWriter),
        CsvTable.Number((long)actor.Favor),
        CsvTable.Number((long)actor.Against),
        CsvTable.Number((long)actor.Neutral),
    ];
}
