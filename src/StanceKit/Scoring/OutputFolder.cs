using System.Text;

namespace StanceKit.Scoring;

/// <summary>Writes <c>sentences.csv</c>, <c>articles.csv</c> and <c>rejects.csv</c> of one run; they take their names only when they are whole.</summary>
public sealed class OutputFolder : IScoringOutput
{
    /// <summary>The names of the three files, in the order judgements, articles, rejects.</summary>
    public static IReadOnlyList<string> FileNames { get; } = ["sentences.csv", "articles.csv", "rejects.csv"];

    private readonly string _folder;
    private readonly StreamWriter[] _writers;
    private readonly ResultCsv _csv;
    private bool _completed;

    /// <summary>Makes the folder where there is none, and temporary files in it.</summary>
    /// <exception cref="IOException">The folder or a file cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not write there.</exception>
    public OutputFolder(string folder, bool allSentences = false)
    {
        _folder = folder;
        Directory.CreateDirectory(folder);
        _writers = [.. FileNames.Select(name => new StreamWriter(Temporary(name), append: false, new UTF8Encoding(false)))];
        _csv = new ResultCsv(_writers[0], _writers[1], _writers[2], allSentences);
        _csv.WriteJudgementHeader();
        _csv.WriteArticleHeader();
        _csv.WriteRejectHeader();
    }

    /// <inheritdoc/>
    public bool Write(ScoringResult result)
    {
        _csv.Write(result);
        return true;
    }

    /// <inheritdoc/>
    public void Complete()
    {
        _csv.Flush();
        Array.ForEach(_writers, writer => writer.Dispose());
        foreach (var name in FileNames)
        {
            File.Move(Temporary(name), Path.Combine(_folder, name), overwrite: true);
        }

        _completed = true;
    }

    /// <summary>Closes the files; what was not completed is removed and the earlier files stay.</summary>
    public void Dispose()
    {
        if (_completed)
        {
            return;
        }

        _completed = true;
        foreach (var writer in _writers)
        {
            Discard(writer);
        }
    }

    private string Temporary(string name) => Path.Combine(_folder, name + ".tmp");

    private static void Discard(StreamWriter writer)
    {
        var file = (FileStream)writer.BaseStream;
        try
        {
            writer.Dispose();
        }
        catch (IOException)
        {
            // The disk is full: what could not be flushed is thrown away anyhow.
            file.Dispose();
        }

        File.Delete(file.Name);
    }
}
