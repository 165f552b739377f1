using System.Globalization;

namespace StanceKit.Labels;

/// <summary>Writes judgements as CSV: one row per sentence and actor.</summary>
/// <remarks>
/// <c>start</c> and <c>end</c> are the sentence's UTF-16 offsets into the cleaned text, not a mention's: several
/// mentions of one actor in a sentence are pooled into its one row.
/// </remarks>
/// <param name="writer">Takes the rows; it is not disposed.</param>
/// <param name="allSentences">Whether sentences without an actor get a row too, with actor and stance empty.</param>
public sealed class JudgementCsv(TextWriter writer, bool allSentences = false) : IDisposable
{
    private readonly CsvTable _table = new(writer);

    /// <summary>The columns, in order.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "article_id", "source", "url", "published_at", "title", "sentence_index", "start", "end", "sentence", "actor", "position", "stance",
        "voice", "p_favor", "p_against", "p_neutral", "bias", "p_bias", "evidence", "model",
    ];

    /// <summary>Writes the header.</summary>
    public void WriteHeader() => _table.Row(Columns);

    /// <summary>Writes the rows of one article, none when it was passed over.</summary>
    public void Write(ArticleAnalysis analysis)
    {
        var id = analysis.Article.Id;
        foreach (var sentence in analysis.Sentences)
        {
            foreach (var judgement in sentence.Judgements)
            {
                _table.Row([.. Place(analysis, id, sentence), .. Decision(judgement), .. Bias(sentence), EvidenceCell.Format(judgement.Evidence), analysis.Model]);
            }

            if (allSentences && sentence.Judgements.Count == 0)
            {
                _table.Row([.. Place(analysis, id, sentence), "", "", "", "", "", "", "", .. Bias(sentence), "", analysis.Model]);
            }
        }
    }

    /// <summary>Passes everything on to the writer.</summary>
    public void Flush() => _table.Flush();

    /// <inheritdoc/>
    public void Dispose() => _table.Dispose();

    private static string[] Place(ArticleAnalysis analysis, string id, SentenceAnalysis sentence) =>
    [
        id,
        analysis.Article.Source,
        analysis.Article.Url ?? "",
        CsvTable.Date(analysis.Article.PublishedAt),
        analysis.Article.Title,
        sentence.Index.ToString(CultureInfo.InvariantCulture),
        sentence.Span.Start.ToString(CultureInfo.InvariantCulture),
        sentence.Span.End.ToString(CultureInfo.InvariantCulture),
        sentence.Text,
    ];

    private static string[] Decision(Judgement judgement) =>
    [
        judgement.Actor.Name,
        string.Join('|', judgement.Positions),
        judgement.Stance.ToLabel(),
        judgement.Voice,
        CsvTable.Number(judgement.Probabilities.Favor),
        CsvTable.Number(judgement.Probabilities.Against),
        CsvTable.Number(judgement.Probabilities.Neutral),
    ];

    private static string[] Bias(SentenceAnalysis sentence) =>
        [sentence.Biased switch { true => "biased", false => "unbiased", null => "" }, CsvTable.Number(sentence.BiasProbability)];
}
