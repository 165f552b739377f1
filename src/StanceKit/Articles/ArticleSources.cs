namespace StanceKit.Articles;

/// <summary>Opens whatever articles are given as: the type is told by name, and by content where the name does not settle it.</summary>
public static class ArticleSources
{
    /// <summary>Opens a file, a folder, or <c>-</c> for JSONL on standard input.</summary>
    /// <param name="path">Relative to where the user stands.</param>
    /// <param name="source">The source that articles get which name none; by default the file's name.</param>
    /// <param name="limits">How much is taken in; <see cref="ReadLimits.Default"/> by default.</param>
    /// <param name="html">What finds the article in a page.</param>
    /// <exception cref="FileNotFoundException">There is nothing at the path.</exception>
    public static IArticleSource Open(string path, string? source = null, ReadLimits? limits = null, IHtmlReader? html = null)
    {
        if (path == "-")
        {
            return new JsonlArticles(new InputFile("-", "", source ?? "stdin"), Console.OpenStandardInput, limits);
        }

        if (Directory.Exists(path))
        {
            return new ArticleFolder(path, source, limits, html);
        }

        return File.Exists(path)
            ? Open(InputFile.At(path, source), limits, html)
            : throw new FileNotFoundException($"There is no file or folder {path}. Check the path; it is relative to the current folder.", path);
    }

    /// <summary>Opens a file by its type; a type that is not read gives a source of one reject.</summary>
    public static IArticleSource Open(InputFile file, ReadLimits? limits = null, IHtmlReader? html = null) =>
        Path.GetExtension(file.Path).ToLowerInvariant() switch
        {
            ".jsonl" or ".ndjson" => new JsonlArticles(file, limits),
            ".csv" or ".tsv" => new CsvArticles(file, limits),
            ".txt" => new TextFileArticle(file, limits),
            ".html" or ".htm" or ".xhtml" => new HtmlFileArticle(file, limits, html),
            ".rss" or ".atom" or ".rdf" or ".xml" => new FeedFile(file, limits),
            ".json" => new JsonFile(file, limits),
            _ => new UnreadFile(file),
        };
}
