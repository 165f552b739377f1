namespace StanceKit.Articles;

/// <summary>Takes in a small file at once, or says why not.</summary>
internal static class WholeFile
{
    /// <summary>The bytes, or a reject when the file is empty, too large or binary.</summary>
    public static (byte[] Bytes, Reject? Fault) Read(InputFile file, ReadLimits limits)
    {
        using var stream = file.Open();
        if (stream.Length > limits.MaxWholeFileBytes)
        {
            return ([], file.Reject("too-large", $"The file has {stream.Length} bytes; at most {limits.MaxWholeFileBytes} are read.", "Split it, or check that it is one article."));
        }

        var bytes = new byte[stream.Length];
        bytes = bytes[..stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
        if (bytes.AsSpan().Trim(" \t\r\n"u8).IsEmpty)
        {
            return ([], file.Reject("empty", "The file is empty.", "Check that it was written whole."));
        }

        return FileSignature.Binary(bytes.AsSpan(0, Math.Min(bytes.Length, 4096))) is { } binary
            ? ([], FileSignature.Reject(file, binary))
            : (bytes, null);
    }
}
