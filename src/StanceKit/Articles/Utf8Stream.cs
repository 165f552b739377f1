using System.Text;

namespace StanceKit.Articles;

/// <summary>Opens a text file as UTF-8, whatever byte order mark it has.</summary>
internal static class Utf8Stream
{
    /// <summary>The file's bytes; a file with a UTF-16 mark (spreadsheets and shells write them) is transcoded on the way.</summary>
    public static Stream Open(InputFile file)
    {
        var stream = file.Open();
        Span<byte> mark = stackalloc byte[2];
        var read = stream.ReadAtLeast(mark, 2, throwOnEndOfStream: false);
        if (read == 2 && FileSignature.IsUtf16(mark))
        {
            var encoding = mark[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode;
            return Encoding.CreateTranscodingStream(stream, encoding, Encoding.UTF8);
        }

        stream.Position = 0;
        return stream;
    }
}
