using System.Text;
using System.Text.Json;

namespace StanceKit.Articles;

/// <summary>Articles as JSON objects, one a line: <c>url</c>, <c>title</c>, <c>text</c>, and if known <c>published_at</c> and <c>source</c>.</summary>
/// <remarks>A line that cannot be used becomes a reject and the rest is read. Fields of other names are passed by.</remarks>
public sealed class JsonlArticles : IArticleSource
{
    private readonly InputFile _file;
    private readonly ReadLimits _limits;
    private readonly Func<Stream> _open;

    /// <summary>Reads a file.</summary>
    public JsonlArticles(InputFile file, ReadLimits? limits = null)
        : this(file, () => Utf8Stream.Open(file), limits)
    {
    }

    /// <summary>Reads a stream of UTF-8, such as standard input. <paramref name="file"/> only names it; <paramref name="open"/> is called once per read, and its stream is disposed.</summary>
    public JsonlArticles(InputFile file, Func<Stream> open, ReadLimits? limits = null)
    {
        _file = file;
        _open = open;
        _limits = limits ?? ReadLimits.Default;
    }

    /// <inheritdoc/>
    public IEnumerable<ArticleOrReject> Read(CancellationToken cancellation = default) => _file.Guard(ReadLines(cancellation));

    private IEnumerable<ArticleOrReject> ReadLines(CancellationToken cancellation)
    {
        using var stream = _open();
        var lines = new LineReader(stream, _limits.MaxLineBytes);
        if (FileSignature.Binary(lines.Head()) is { } binary)
        {
            yield return FileSignature.Reject(_file, binary);
            yield break;
        }

        var any = false;
        while (!cancellation.IsCancellationRequested && lines.TryRead(out var line))
        {
            if (line.TooLong || !IsBlank(line.Bytes.Span))
            {
                any = true;
                yield return Parse(line);
            }
        }

        if (!any && !cancellation.IsCancellationRequested)
        {
            yield return _file.Reject("empty", "There is no article in it.", "Check that the file was written whole.");
        }
    }

    private static bool IsBlank(ReadOnlySpan<byte> bytes) => bytes.Trim(" \t\r"u8).IsEmpty;

    private ArticleOrReject Parse(RawLine line)
    {
        if (line.TooLong)
        {
            return LineReader.TooLongFault(_file, line, _limits.MaxLineBytes);
        }

        if (LineReader.EncodingFault(_file, line) is { } fault)
        {
            return fault;
        }

        var bytes = line.Bytes.Span;
        try
        {
            return Fields(bytes).Check(_file, _limits, line.Number);
        }
        catch (JsonException e)
        {
            var at = (int)Math.Clamp(e.BytePositionInLine ?? 0, 0, bytes.Length);
            var reason = at >= bytes.Length ? "The JSON object breaks off." : $"The line is not a JSON article: {Plain(e)}";
            return _file.Reject("json", reason, "Write one whole JSON object a line, with \"text\" as a string.", line.Number, Encoding.UTF8.GetCharCount(bytes[..at]) + 1);
        }
    }

    /// <summary>The framework's message without its own count of lines, which would name another line than the file's.</summary>
    private static string Plain(JsonException e)
    {
        var end = e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? e.Message : e.Message[..end];
    }

    private static ArticleFields Fields(ReadOnlySpan<byte> bytes)
    {
        var reader = new Utf8JsonReader(bytes);
        var fields = default(ArticleFields);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw Fault("It is not an object.", reader.TokenStartIndex);
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            ReadField(ref reader, ref fields);
        }

        // Anything after the object is a fault, and only one more read finds it.
        reader.Read();
        return fields;
    }

    private static void ReadField(ref Utf8JsonReader reader, ref ArticleFields fields)
    {
        var at = reader.TokenStartIndex;
        try
        {
            switch (reader.GetString())
            {
                case "url": fields.Url = Value(ref reader); break;
                case "title": fields.Title = Value(ref reader); break;
                case "text": fields.Text = Value(ref reader); break;
                case "source": fields.Source = Value(ref reader); break;
                case "published_at":
                    reader.Read();
                    fields.PublishedAt = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
                    reader.Skip();
                    break;
                default:
                    reader.Read();
                    reader.Skip();
                    break;
            }
        }
        catch (InvalidOperationException)
        {
            throw Fault("It holds half of a surrogate pair.", at);
        }
    }

    private static string? Value(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString(),
            JsonTokenType.Null => null,
            _ => throw Fault("A field of the article is not a string.", reader.TokenStartIndex),
        };
    }

    private static JsonException Fault(string message, long at) => new(message, null, 0, at);
}
