using System.Text;
using System.Text.RegularExpressions;

namespace StanceKit.Articles;

/// <summary>One article in a saved web page. Its encoding is that of the byte order mark, else of the page's meta element, else guessed.</summary>
public sealed partial class HtmlFileArticle(InputFile file, ReadLimits? limits = null, IHtmlReader? html = null) : IArticleSource
{
    private readonly ReadLimits _limits = limits ?? ReadLimits.Default;
    private readonly IHtmlReader _html = html ?? new ReadableHtml();

    /// <inheritdoc/>
    public IEnumerable<ArticleOrReject> Read(CancellationToken cancellation = default) => file.Guard(ReadOne());

    private IEnumerable<ArticleOrReject> ReadOne()
    {
        var (bytes, fault) = WholeFile.Read(file, _limits);
        yield return fault is not null ? fault : Parse(bytes);
    }

    private ArticleOrReject Parse(byte[] bytes)
    {
        if (TextDecoder.Decode(bytes, Charset(bytes)) is not { } page)
        {
            return TextDecoder.Fault(file, bytes);
        }

        var content = _html.Read(page, null);
        var fields = new ArticleFields { Url = content.CanonicalUrl, Title = content.Title, Text = content.Text };
        var result = fields.Check(file, _limits, null);
        return result.Article is { } article ? article with { PublishedAt = content.PublishedAt } : result;
    }

    private static string? Charset(byte[] bytes)
    {
        var head = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, 2048));
        var match = MetaCharset().Match(head);
        var name = match.Success ? match.Groups[1].Value : null;

        // A page that was decoded far enough to read "utf-16" in it is none.
        return name?.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase) == true ? null : name;
    }

    [GeneratedRegex("""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MetaCharset();
}
