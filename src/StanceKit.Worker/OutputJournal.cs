using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using StanceKit.Articles;
using StanceKit.Labels;
using StanceKit.Scoring;

namespace StanceKit.Worker;

/// <summary>Appends results to the output and remembers them in the state, so that a stop at any place neither loses an article nor writes it twice.</summary>
/// <remarks>Rows go to the disk first, then one transaction records the articles together with the length of the files; rows behind that length are cut off at the next start.</remarks>
internal sealed class OutputJournal : IScoringOutput, ISeenArticles
{
    private readonly string _folder;
    private readonly StateDatabase _state;
    private readonly bool _allSentences;
    private readonly TimeProvider? _daily;
    private readonly Action<string> _warn;
    private readonly List<SeenArticle> _articles = [];
    private readonly HashSet<string> _rejects = new(StringComparer.Ordinal);
    private AppendedFile[] _files = [];
    private ResultCsv? _csv;
    private string _suffix = "";
    private int _pending;

    /// <summary>Opens the output.</summary>
    /// <param name="folder">Made where there is none.</param>
    /// <param name="state">What earlier runs did; not disposed.</param>
    /// <param name="allSentences">Whether sentences without an actor are written.</param>
    /// <param name="daily">The clock by whose UTC date files are rolled; null for files without a date.</param>
    /// <param name="warn">Told about files that are not as they were left.</param>
    public OutputJournal(string folder, StateDatabase state, bool allSentences = false, TimeProvider? daily = null, Action<string>? warn = null)
    {
        _folder = folder;
        _state = state;
        _allSentences = allSentences;
        _daily = daily;
        _warn = warn ?? (_ => { });
        Directory.CreateDirectory(folder);
        if (daily is null)
        {
            Open("");
        }
    }

    /// <summary>How many results are made last together; 1 or more.</summary>
    public int BatchSize { get; init; } = 256;

    /// <inheritdoc/>
    public int RevisionFor(string articleId, string contentHash) => _state.Article(articleId) switch
    {
        null => 1,
        { } seen when seen.ContentHash == contentHash => 0,
        { } seen => seen.Revision + 1,
    };

    /// <inheritdoc/>
    public bool Write(ScoringResult result)
    {
        var key = result.Reject is { } reject ? KeyOf(reject) : null;
        var isKnown = key is not null && (_rejects.Contains(key) || _state.KnowsReject(key));
        if (isKnown && result.Analysis is null)
        {
            return false;
        }

        Roll();
        _csv!.Write(isKnown ? result with { Reject = null } : result);
        Remember(result, isKnown ? null : key);
        if (++_pending >= BatchSize)
        {
            Complete();
        }

        return !isKnown;
    }

    /// <inheritdoc/>
    public void Complete()
    {
        if (_pending == 0)
        {
            return;
        }

        _csv!.Flush();
        _state.Commit(_articles, _rejects, [.. _files.Select(file => (file.Name, file.Flush()))]);
        _articles.Clear();
        _rejects.Clear();
        _pending = 0;
    }

    /// <summary>Closes the files. Results that were not completed are written again by the next run.</summary>
    public void Dispose()
    {
        _csv?.Dispose();
        Array.ForEach(_files, file => file.Dispose());
        _files = [];
        _csv = null;
    }

    private static string KeyOf(Reject reject)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{reject.Source}\n{reject.Location}\n{reject.Line}\n{reject.Kind}\n{reject.Article}\n{reject.Reason}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
    }

    private void Remember(ScoringResult result, string? rejectKey)
    {
        if (result.Analysis is { } analysis)
        {
            _articles.Add(new SeenArticle(analysis.Article.Id, result.ContentHash, result.Revision));
        }

        if (rejectKey is not null)
        {
            _rejects.Add(rejectKey);
        }
    }

    /// <summary>Begins the files of a new day, never in the middle of a batch.</summary>
    private void Roll()
    {
        var suffix = _daily is null ? "" : "-" + _daily.GetUtcNow().ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        if (_csv is null || suffix != _suffix)
        {
            Complete();
            Dispose();
            Open(suffix);
        }
    }

    private void Open(string suffix)
    {
        _suffix = suffix;
        string[] names = [.. OutputFolder.FileNames.Select(name => name.Replace(".csv", suffix + ".csv", StringComparison.Ordinal))];
        IReadOnlyList<string>[] columns = [JudgementCsv.Columns, ArticleCsv.Columns, RejectCsv.Columns];
        _files = [.. names.Select((name, i) => Claim(name, string.Join(',', columns[i])))];
        _csv = new ResultCsv(_files[0].Writer, _files[1].Writer, _files[2].Writer, _allSentences);
        WriteHeaders(_csv);
        _csv.Flush();
        _state.Commit([], [], [.. _files.Select(file => (file.Name, file.Flush()))]);
    }

    /// <summary>Enters a new file in the state before it is made, so that a stop in between leaves no file that nobody knows.</summary>
    private AppendedFile Claim(string name, string header)
    {
        var path = Path.Combine(_folder, name);
        var known = _state.File(name);
        if (known is null && !File.Exists(path))
        {
            known = new KnownFile(0, "");
            _state.Commit([], [], [(name, known)]);
        }

        return new AppendedFile(path, known, header, _warn);
    }

    private void WriteHeaders(ResultCsv csv)
    {
        if (_files[0].IsNew)
        {
            csv.WriteJudgementHeader();
        }

        if (_files[1].IsNew)
        {
            csv.WriteArticleHeader();
        }

        if (_files[2].IsNew)
        {
            csv.WriteRejectHeader();
        }
    }
}
