using StanceKit.Labels;

namespace StanceKit.Scoring;

/// <summary>Spreads results over the three tables: judgements, articles, rejects.</summary>
public sealed class ResultCsv : IDisposable
{
    private readonly JudgementCsv _judgements;
    private readonly ArticleCsv _articles;
    private readonly RejectCsv _rejects;

    /// <summary>Writes to three writers, which are not disposed.</summary>
    public ResultCsv(TextWriter judgements, TextWriter articles, TextWriter rejects, bool allSentences = false)
    {
        _judgements = new JudgementCsv(judgements, allSentences);
        _articles = new ArticleCsv(articles);
        _rejects = new RejectCsv(rejects);
    }

    /// <summary>Writes the header of the judgements.</summary>
    public void WriteJudgementHeader() => _judgements.WriteHeader();

    /// <summary>Writes the header of the articles.</summary>
    public void WriteArticleHeader() => _articles.WriteHeader();

    /// <summary>Writes the header of the rejects.</summary>
    public void WriteRejectHeader() => _rejects.WriteHeader();

    /// <summary>Writes the rows of one result.</summary>
    public void Write(ScoringResult result)
    {
        if (result.Analysis is { } analysis)
        {
            _judgements.Write(analysis);
            _articles.Write(analysis, result.Revision);
        }

        if (result.Reject is { } reject)
        {
            _rejects.Write(reject);
        }
    }

    /// <summary>Passes everything on to the writers.</summary>
    public void Flush()
    {
        _judgements.Flush();
        _articles.Flush();
        _rejects.Flush();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _judgements.Dispose();
        _articles.Dispose();
        _rejects.Dispose();
    }
}
