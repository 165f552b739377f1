using System.Text;

namespace StanceKit.Articles;

/// <summary>Turns the bytes of a whole file into text.</summary>
/// <remarks>
/// A byte order mark decides; else valid UTF-8 is UTF-8; else the bytes are read as Windows-1252, which is what old
/// editors and scrapers of western European pages write. Bytes that Windows-1252 leaves undefined are refused, so
/// that no text of a third encoding is scored as nonsense.
/// </remarks>
internal static class TextDecoder
{
    /// <summary>Windows-1252 and the other legacy code pages, which .NET leaves out by default.</summary>
    public static EncodingProvider CodePages => CodePagesEncodingProvider.Instance;

    /// <summary>The text, or null when no encoding fits; <paramref name="declared"/> is tried after byte order marks.</summary>
    public static string? Decode(byte[] bytes, string? declared = null) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => TryDecode(bytes.AsSpan(3), new UTF8Encoding(false, true)),
        [0xFF, 0xFE, ..] => TryDecode(bytes.AsSpan(2), new UnicodeEncoding(false, false, true)),
        [0xFE, 0xFF, ..] => TryDecode(bytes.AsSpan(2), new UnicodeEncoding(true, false, true)),
        _ => Named(declared) is { } encoding && TryDecode(bytes, encoding) is { } text ? text : Guess(bytes),
    };

    /// <summary>The reject of a file in no known encoding.</summary>
    public static Reject Fault(InputFile file, byte[] bytes)
    {
        var at = LineReader.ValidLength(bytes);
        var line = bytes.AsSpan(0, at).Count((byte)'\n') + 1;
        return file.Reject("encoding", $"The text is neither UTF-8 nor Windows-1252: byte 0x{(at < bytes.Length ? bytes[at] : 0):X2} at offset {at}.", "Save the file as UTF-8.", line);
    }

    private static string? Guess(byte[] bytes) =>
        TryDecode(bytes, new UTF8Encoding(false, true))
        ?? (bytes.AsSpan().ContainsAny<byte>([0x81, 0x8D, 0x8F, 0x90, 0x9D]) ? null : CodePages.GetEncoding(1252)!.GetString(bytes));

    private static string? TryDecode(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static Encoding? Named(string? name)
    {
        if (name is null)
        {
            return null;
        }

        try
        {
            var encoding = (Encoding)(CodePages.GetEncoding(name) ?? Encoding.GetEncoding(name)).Clone();
            encoding.DecoderFallback = DecoderFallback.ExceptionFallback;
            return encoding;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
