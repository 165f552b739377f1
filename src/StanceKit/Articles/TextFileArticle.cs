namespace StanceKit.Articles;

/// <summary>One article in a plain text file. A short first line that a blank line follows is its title.</summary>
/// <remarks>Read as UTF-8, as UTF-16 when it has that byte order mark, and as Windows-1252 when it is not valid UTF-8.</remarks>
public sealed class TextFileArticle(InputFile file, ReadLimits? limits = null) : IArticleSource
{
    private const int LongestTitle = 200;
    private readonly ReadLimits _limits = limits ?? ReadLimits.Default;

    /// <inheritdoc/>
    public IEnumerable<ArticleOrReject> Read(CancellationToken cancellation = default) => file.Guard(ReadOne());

    private IEnumerable<ArticleOrReject> ReadOne()
    {
        var (bytes, fault) = WholeFile.Read(file, _limits);
        yield return fault is not null ? fault : Parse(bytes);
    }

    private ArticleOrReject Parse(byte[] bytes)
    {
        if (TextDecoder.Decode(bytes) is not { } text)
        {
            return TextDecoder.Fault(file, bytes);
        }

        var (title, body) = Split(text.ReplaceLineEndings("\n").Trim());
        return new ArticleFields { Title = title, Text = body }.Check(file, _limits, null);
    }

    private static (string Title, string Body) Split(string text)
    {
        var end = text.IndexOf('\n');
        if (end is < 1 or > LongestTitle)
        {
            return ("", text);
        }

        var rest = text.AsSpan(end + 1);
        var next = rest.IndexOf('\n');
        var blankFollows = next >= 0 && rest[..next].IsWhiteSpace();

        // A line that opens with a mark such as "[ad_1]" is what a scraper left, not a headline.
        var isTitle = blankFollows && text[0] != '[';
        return isTitle ? (text[..end].Trim(), rest.Trim().ToString()) : ("", text);
    }
}
