namespace StanceKit.Articles;

/// <summary>All files of a folder and its subfolders, in ordinal order of their paths, each read by its type.</summary>
/// <remarks>
/// <c>feeds.json</c> and files and folders whose names begin with a full stop are left out by rule. Every other file
/// is read or becomes a reject. Links to files are followed while they stay in the folder, links to folders never.
/// </remarks>
/// <param name="path">The folder.</param>
/// <param name="source">The source of articles that name none; by default each file's path in the folder.</param>
/// <param name="limits">How much is taken in; <see cref="ReadLimits.Default"/> by default.</param>
/// <param name="html">What finds the article in a page.</param>
/// <param name="location">What rejects and articles name before a file's path in the folder; nothing by default.</param>
public sealed class ArticleFolder(string path, string? source = null, ReadLimits? limits = null, IHtmlReader? html = null, string location = "") : IArticleSource
{
    private readonly string _root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));

    /// <inheritdoc/>
    public IEnumerable<ArticleOrReject> Read(CancellationToken cancellation = default)
    {
        var any = false;
        foreach (var item in ReadFolder(_root, "", cancellation))
        {
            any = true;
            yield return item;
        }

        if (!any && !cancellation.IsCancellationRequested)
        {
            yield return At(_root, "").Reject("empty", "The folder has no files.", "Check the path.");
        }
    }

    private InputFile At(string full, string relative)
    {
        var place = relative.Length == 0 ? Path.GetFileName(_root) : relative;
        return new InputFile(full, location.Length == 0 ? place : $"{location}/{relative}".TrimEnd('/'), source ?? place);
    }

    private IEnumerable<ArticleOrReject> ReadFolder(string folder, string prefix, CancellationToken cancellation)
    {
        var (entries, fault) = Entries(folder, prefix);
        if (fault is not null)
        {
            yield return fault;
        }

        foreach (var entry in entries.TakeWhile(_ => !cancellation.IsCancellationRequested))
        {
            var relative = prefix + entry.Name;
            var items = entry switch
            {
                DirectoryInfo { LinkTarget: null } => ReadFolder(entry.FullName, relative + "/", cancellation),
                _ when Strays(entry) => [At(entry.FullName, relative).Reject("link", "It is a link to a folder, out of the folder or to nothing, and is not followed.", "Give the place that it leads to as a source of its own.")],
                _ => ArticleSources.Open(At(entry.FullName, relative), limits, html).Read(cancellation),
            };
            foreach (var item in items)
            {
                yield return item;
            }
        }
    }

    /// <summary>A folder's name is compared with its slash, so that the whole walk is in ordinal order of paths.</summary>
    private (List<FileSystemInfo> Entries, Reject? Fault) Entries(string folder, string prefix)
    {
        try
        {
            var entries = new DirectoryInfo(folder).EnumerateFileSystemInfos()
                .Where(entry => entry.Name[0] != '.' && !entry.Name.Equals("feeds.json", StringComparison.OrdinalIgnoreCase))
                .OrderBy(entry => entry is DirectoryInfo ? entry.Name + "/" : entry.Name, StringComparer.Ordinal)
                .ToList();
            return (entries, null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ([], At(folder, prefix.TrimEnd('/')).Reject("io", "The folder could not be listed.", "Check that it is there and may be read."));
        }
    }

    private bool Strays(FileSystemInfo entry)
    {
        if (entry.LinkTarget is null)
        {
            return false;
        }

        try
        {
            var target = entry.ResolveLinkTarget(returnFinalTarget: true);
            return target is not FileInfo { Exists: true } || !RealPath(target.FullName).StartsWith(RealPath(_root) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return true;
        }
    }

    /// <summary>The path with the links among its folders resolved: a link may lead through another.</summary>
    private static string RealPath(string path)
    {
        var parent = Path.GetDirectoryName(path);
        if (parent is null)
        {
            return path;
        }

        var here = Path.Combine(RealPath(parent), Path.GetFileName(path));
        return Directory.Exists(here) && new DirectoryInfo(here).ResolveLinkTarget(true) is { } target ? target.FullName : here;
    }
}
