using System.Text;
using System.Text.RegularExpressions;

namespace StanceKit.Articles;

/// <summary>A <c>.json</c> file: a JSON Feed, or articles one a line under the wrong name.</summary>
internal sealed partial class JsonFile(InputFile file, ReadLimits? limits) : IArticleSource
{
    /// <inheritdoc/>
    public IEnumerable<ArticleOrReject> Read(CancellationToken cancellation = default) => file.Guard(ReadSniffed(cancellation));

    private IEnumerable<ArticleOrReject> ReadSniffed(CancellationToken cancellation)
    {
        IArticleSource source = IsLines() ? new JsonlArticles(file, limits) : new FeedFile(file, limits);
        foreach (var item in source.Read(cancellation))
        {
            yield return item;
        }
    }

    private bool IsLines()
    {
        using var stream = file.Open();
        var head = Encoding.UTF8.GetString(FileSignature.Head(stream)).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return ArticleField().IsMatch(head.Split('\n')[0]) && !head.Contains("\"items\"", StringComparison.Ordinal);
    }

    [GeneratedRegex("""^\{.*"(text|url|title)"\s*:""", RegexOptions.CultureInvariant)]
    private static partial Regex ArticleField();
}

/// <summary>A file of a type that is not read: a counted reject.</summary>
internal sealed class UnreadFile(InputFile file) : IArticleSource
{
    /// <inheritdoc/>
    public IEnumerable<ArticleOrReject> Read(CancellationToken cancellation = default) => file.Guard(ReadNothing());

    private IEnumerable<ArticleOrReject> ReadNothing()
    {
        using var stream = file.Open();
        yield return FileSignature.Binary(FileSignature.Head(stream)) is { } binary
            ? FileSignature.Reject(file, binary)
            : file.Reject("unknown-type", $"Files of type \"{Path.GetExtension(file.Path)}\" are not read.", "Rename it to .txt, .html, .jsonl, .csv, .xml or .json, or take it out of the folder.");
    }
}
