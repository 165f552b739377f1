using System.Text.Json;

namespace StanceKit.Text.Html;

/// <summary>Finds one property in the JSON-LD that pages describe themselves with.</summary>
internal static class StructuredData
{
    private const int Longest = 500_000;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 32, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>The first string of this name in any of the scripts, null where there is none.</summary>
    public static string? Find(IEnumerable<string> scripts, string property) =>
        scripts.Select(s => Find(s, property)).FirstOrDefault(v => v is not null);

    private static string? Find(string script, string property)
    {
        if (script.Length > Longest)
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(script, Options);
            return Find(json.RootElement, property);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Find(JsonElement element, string property) => element.ValueKind switch
    {
        JsonValueKind.Object when element.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String => value.GetString(),
        JsonValueKind.Object => element.EnumerateObject().Select(p => Find(p.Value, property)).FirstOrDefault(v => v is not null),
        JsonValueKind.Array => element.EnumerateArray().Select(e => Find(e, property)).FirstOrDefault(v => v is not null),
        _ => null,
    };
}
