namespace StanceKit.Articles;

/// <summary>A file that articles are read from.</summary>
/// <param name="Path">Where it is on disk.</param>
/// <param name="Location">How rejects and articles name it; the same in every run, so not an absolute path where a shorter one does.</param>
/// <param name="Source">The source of its articles where they name none themselves.</param>
public sealed record InputFile(string Path, string Location, string Source)
{
    /// <summary>The file at <paramref name="path"/>, named as the user named it; its articles' source is <paramref name="source"/>, or the file's name.</summary>
    public static InputFile At(string path, string? source = null) =>
        new(path, path.Replace('\\', '/'), source ?? System.IO.Path.GetFileName(path));

    internal FileStream Open() =>
        new(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 64 * 1024, FileOptions.SequentialScan);

    internal Reject Reject(string kind, string reason, string remedy, long? line = null, int? column = null, string article = "") =>
        new(Source, Location, line, column, kind, reason, remedy) { Article = article };

    /// <summary>Ends a read that the disk breaks off with a reject instead of an exception.</summary>
    internal IEnumerable<ArticleOrReject> Guard(IEnumerable<ArticleOrReject> items)
    {
        using var enumerator = items.GetEnumerator();
        while (true)
        {
            Reject? fault = null;
            try
            {
                if (!enumerator.MoveNext())
                {
                    yield break;
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                fault = Unreadable(e);
            }

            if (fault is not null)
            {
                yield return fault;
                yield break;
            }

            yield return enumerator.Current;
        }
    }

    private Reject Unreadable(Exception e) => e switch
    {
        FileNotFoundException or DirectoryNotFoundException => Reject("io", "The file is not there.", "Check the path."),
        UnauthorizedAccessException => Reject("io", "The file may not be read.", "Give the user who runs this leave to read it."),
        _ => Reject("io", $"The file could not be read: {e.Message}", "Check the disk or share and run again."),
    };
}
