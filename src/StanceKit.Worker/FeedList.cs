using System.Text.Json;
using StanceKit.Articles;

namespace StanceKit.Worker;

/// <summary>Reads feeds.json: an array of <c>{"name","kind","path"|"url"}</c>, paths relative to the file.</summary>
internal static class FeedList
{
    private static readonly string[] Kinds = ["feed", "rss", "atom", "json", "jsonl", "csv", "text", "html", "folder"];

    /// <summary>Opens what the user named: a list of feeds, a file or a folder.</summary>
    /// <exception cref="WorkerException">It is missing, or the list is broken.</exception>
    public static IArticleSource Open(string? path)
    {
        if (path is null)
        {
            throw new WorkerException("data/feeds.json not found. Give a list of feeds, a file or a folder with --sources PATH.");
        }

        if (path == "-" || Directory.Exists(path) || (File.Exists(path) && !IsList(path)))
        {
            return ArticleSources.Open(path);
        }

        return File.Exists(path)
            ? new SourceList(Read(path))
            : throw new WorkerException($"{path}: no such file or folder. Check --sources; it is relative to the current folder.");
    }

    /// <summary>A .json file is a list of feeds unless it is a JSON Feed itself.</summary>
    private static bool IsList(string path)
    {
        if (!Path.GetExtension(path).Equals(".json", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        using var reader = new StreamReader(path);
        var head = new char[2048];
        return !new string(head, 0, reader.ReadBlock(head)).Contains("jsonfeed.org/version", StringComparison.Ordinal);
    }

    /// <summary>Reads the list itself.</summary>
    /// <exception cref="WorkerException">It is broken; names file and line.</exception>
    public static List<IArticleSource> Read(string path)
    {
        var json = Bytes(path);
        var sources = new List<IArticleSource>();
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        try
        {
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartArray)
            {
                throw Fault(path, json, 0, "The list of feeds must be an array.", """Write [{"name":"...","path":"..."}].""");
            }

            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                var at = reader.TokenStartIndex;
                sources.Add(Source(path, json, at, JsonElement.ParseValue(ref reader)));
            }

            reader.Read();
        }
        catch (JsonException e)
        {
            throw new WorkerException($"{path}:{(e.LineNumber ?? 0) + 1}:{(e.BytePositionInLine ?? 0) + 1}: The list of feeds is not valid JSON. Put it right at this place.", e);
        }

        return sources.Count > 0 ? sources : throw Fault(path, json, 0, "The list names no feed.", """Add {"name":"...","path":"..."}.""");
    }

    private static byte[] Bytes(string path)
    {
        try
        {
            var bytes = File.ReadAllBytes(path);
            return bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new WorkerException($"{path}: cannot be read: {e.Message}", e);
        }
    }

    private static IArticleSource Source(string list, byte[] json, long at, JsonElement entry)
    {
        const string Shape = """Write {"name":"...","path":"..."}, with the path relative to the list.""";
        if (entry.ValueKind != JsonValueKind.Object)
        {
            throw Fault(list, json, at, "An entry of the list is not an object.", Shape);
        }

        var name = String(entry, "name");
        var kind = String(entry, "kind");
        if (kind is not null && !Kinds.Contains(kind))
        {
            throw Fault(list, json, at, $"The kind \"{kind}\" is not known.", $"Use one of {string.Join(", ", Kinds)}, or leave it out.");
        }

        var url = String(entry, "url");
        var path = String(entry, "path") ?? LocalPath(url);
        if (path is null && url is not null)
        {
            return new UnreadUrl(name ?? url, url);
        }

        if (string.IsNullOrWhiteSpace(path))
        {
            throw Fault(list, json, at, "An entry has neither path nor url.", Shape);
        }

        var full = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(list))!, path));
        if (!Path.Exists(full))
        {
            throw Fault(list, json, at, $"There is no {path} beside the list.", "Check the path; it is relative to the list.");
        }

        return Open(kind, full, path, name);
    }

    private static IArticleSource Open(string? kind, string full, string path, string? name)
    {
        if (Directory.Exists(full))
        {
            return new ArticleFolder(full, name, location: path.Replace('\\', '/').TrimEnd('/'));
        }

        var file = new InputFile(full, path.Replace('\\', '/'), name ?? Path.GetFileName(full));
        return kind switch
        {
            "feed" or "rss" or "atom" or "json" => new FeedFile(file),
            "jsonl" => new JsonlArticles(file),
            "csv" => new CsvArticles(file),
            "text" => new TextFileArticle(file),
            "html" => new HtmlFileArticle(file),
            _ => ArticleSources.Open(file),
        };
    }

    private static string? LocalPath(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && !uri.IsFile ? null : url is not null && uri is { IsFile: true } ? uri.LocalPath : url;

    private static string? String(JsonElement entry, string name) =>
        entry.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static WorkerException Fault(string path, byte[] json, long at, string reason, string remedy)
    {
        var line = json.AsSpan(0, (int)at).Count((byte)'\n') + 1;
        return new WorkerException($"{path}:{line}: {reason} {remedy}");
    }
}
