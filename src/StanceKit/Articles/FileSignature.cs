namespace StanceKit.Articles;

/// <summary>Tells from its first bytes what a file is, whatever it is called.</summary>
internal static class FileSignature
{
    private static readonly (byte[] Magic, string Name)[] Known =
    [
        ([0x1F, 0x8B], "a gzip archive"),
        ([0x50, 0x4B, 0x03, 0x04], "a zip archive or office document"),
        ([0x25, 0x50, 0x44, 0x46], "a PDF"),
        ([0x89, 0x50, 0x4E, 0x47], "a PNG image"),
        ([0xFF, 0xD8, 0xFF], "a JPEG image"),
        ([0x53, 0x51, 0x4C, 0x69, 0x74, 0x65], "an SQLite database"),
    ];

    /// <summary>What binary thing the bytes begin, null when they look like text.</summary>
    public static string? Binary(ReadOnlySpan<byte> head)
    {
        foreach (var (magic, name) in Known)
        {
            if (head.StartsWith(magic))
            {
                return name;
            }
        }

        return !IsUtf16(head) && head.Contains((byte)0) ? "binary data" : null;
    }

    /// <summary>Whether a UTF-16 byte order mark stands first, either byte order.</summary>
    public static bool IsUtf16(ReadOnlySpan<byte> head) =>
        head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];

    /// <summary>Whether the bytes open an HTML page rather than other XML.</summary>
    public static bool IsHtml(ReadOnlySpan<byte> head)
    {
        var text = System.Text.Encoding.Latin1.GetString(head);
        var i = 0;
        while (i < text.Length)
        {
            var rest = text.AsSpan(i).TrimStart("\u00EF\u00BB\u00BF \t\r\n");
            i = text.Length - rest.Length;
            var skipped = Skipped(rest);
            if (skipped == 0)
            {
                return rest.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
                    || rest.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
                    || rest.StartsWith("<head", StringComparison.OrdinalIgnoreCase);
            }

            i += skipped;
        }

        return false;
    }

    /// <summary>Length of a leading comment or XML declaration.</summary>
    private static int Skipped(ReadOnlySpan<char> text)
    {
        var close = text.StartsWith("<!--") ? "-->" : text.StartsWith("<?") ? "?>" : null;
        if (close is null)
        {
            return 0;
        }

        var end = text.IndexOf(close);
        return end < 0 ? text.Length : end + close.Length;
    }

    /// <summary>The first bytes of a stream that can be rewound; it stands at its beginning again afterwards.</summary>
    public static byte[] Head(Stream stream)
    {
        var head = new byte[4096];
        var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        return head[..length];
    }

    /// <summary>The reject of a binary file.</summary>
    public static Reject Reject(InputFile file, string what) =>
        file.Reject("binary", $"The file is {what}, not text.", "Unpack or convert it to JSONL, CSV, text, HTML or a feed first.");
}
