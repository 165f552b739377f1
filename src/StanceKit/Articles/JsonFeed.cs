using System.Text.Json;

namespace StanceKit.Articles;

/// <summary>JSON Feed 1.0 and 1.1 (jsonfeed.org).</summary>
internal sealed class JsonFeed(InputFile file, ReadLimits limits) : IFeedFormat
{
    /// <inheritdoc/>
    public IEnumerable<ArticleOrReject> Read(CancellationToken cancellation)
    {
        var (bytes, fault) = WholeFile.Read(file, limits);
        using var document = fault is null ? Parse(bytes, out fault) : null;
        if (document is null)
        {
            yield return fault!;
            yield break;
        }

        if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("items", out var items) || items.ValueKind != JsonValueKind.Array)
        {
            yield return FeedFile.NotAFeed(file, "The file is JSON, but no JSON Feed: it has no list of items.", 1, 1);
            yield break;
        }

        if (items.GetArrayLength() == 0)
        {
            yield return file.Reject("empty", "The feed has no items.", "Check that it was saved whole.");
        }

        foreach (var item in items.EnumerateArray().TakeWhile(_ => !cancellation.IsCancellationRequested))
        {
            yield return item.ValueKind == JsonValueKind.Object
                ? Fields(item).Check(file, limits, null)
                : file.Reject("json", "An item of the feed is not an object.", "Check how the feed was written.");
        }
    }

    private JsonDocument? Parse(byte[] bytes, out Reject? fault)
    {
        fault = null;
        var json = bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes.AsMemory(3) : bytes;
        try
        {
            return JsonDocument.Parse(json);
        }
        catch (JsonException e)
        {
            fault = file.Reject("json", "The feed is not valid JSON, or breaks off.", "Fetch the feed again, or repair it at this place.", (e.LineNumber ?? 0) + 1, (int)(e.BytePositionInLine ?? 0) + 1);
            return null;
        }
    }

    private static ArticleFields Fields(JsonElement item) => new()
    {
        Url = String(item, "url") ?? WebId(item),
        Title = String(item, "title"),
        Text = String(item, "content_html") is { } html && HtmlFragment.ToText(html) is { Length: > 0 } text ? text : String(item, "content_text") ?? String(item, "summary"),
        PublishedAt = String(item, "date_published") ?? String(item, "date_modified"),
    };

    private static string? WebId(JsonElement item) =>
        String(item, "id") is { } id && id.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? id : null;

    private static string? String(JsonElement item, string name)
    {
        if (!item.TryGetProperty(name, out var value) || value.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        try
        {
            var text = value.GetString();
            return string.IsNullOrWhiteSpace(text) ? null : text;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, written as an escape.
            return null;
        }
    }
}
