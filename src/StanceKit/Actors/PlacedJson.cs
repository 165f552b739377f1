using System.Text;
using System.Text.Json;

namespace StanceKit.Actors;

/// <summary>A JSON value that knows where it stands, so that a fault found later can name line and column.</summary>
internal sealed class PlacedJson
{
    private static readonly JsonReaderOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public required JsonTokenType Kind { get; init; }

    /// <summary>Byte offset of the value.</summary>
    public required long Offset { get; init; }

    /// <summary>The text of a string or number, else empty.</summary>
    public string Text { get; init; } = "";

    public List<PlacedJson> Items { get; } = [];

    public List<(string Name, long Offset, PlacedJson Value)> Members { get; } = [];

    /// <summary>Reads one value and nothing after it.</summary>
    /// <exception cref="JsonException">The bytes are no JSON.</exception>
    public static PlacedJson Parse(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, Lenient);
        reader.Read();
        var root = Read(ref reader);
        while (reader.Read())
        {
            // Reading on makes the reader report what follows the value.
        }

        return root;
    }

    /// <summary>Line and column, both from 1, of a byte offset.</summary>
    public static (int Line, int Column) Place(ReadOnlySpan<byte> utf8, long offset)
    {
        var before = utf8[..(int)Math.Min(offset, utf8.Length)];
        return (before.Count((byte)'\n') + 1, before.Length - before.LastIndexOf((byte)'\n'));
    }

    private static PlacedJson Read(ref Utf8JsonReader reader)
    {
        var text = reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString()!,
            JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
            _ => "",
        };
        var value = new PlacedJson { Kind = reader.TokenType, Offset = reader.TokenStartIndex, Text = text };
        if (value.Kind == JsonTokenType.StartArray)
        {
            ReadItems(ref reader, value);
        }
        else if (value.Kind == JsonTokenType.StartObject)
        {
            ReadMembers(ref reader, value);
        }

        return value;
    }

    private static void ReadItems(ref Utf8JsonReader reader, PlacedJson array)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            array.Items.Add(Read(ref reader));
        }
    }

    private static void ReadMembers(ref Utf8JsonReader reader, PlacedJson item)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString()!;
            var offset = reader.TokenStartIndex;
            reader.Read();
            item.Members.Add((name, offset, Read(ref reader)));
        }
    }
}
