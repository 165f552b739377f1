using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace StanceKit.Articles;

/// <summary>One line of a byte stream. Its bytes are valid until the next line is read.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Offset">Of its first byte in the stream.</param>
/// <param name="Bytes">Without the line end; empty when <paramref name="TooLong"/>.</param>
/// <param name="TooLong">Whether it was longer than the limit, and so passed by without being kept.</param>
/// <param name="Length">Length in bytes without the line end, also of a line that is too long.</param>
internal readonly record struct RawLine(long Number, long Offset, ReadOnlyMemory<byte> Bytes, bool TooLong, long Length);

/// <summary>Cuts a stream into lines without ever holding more than one line, nor a line above the limit.</summary>
internal sealed class LineReader(Stream stream, int maxBytes)
{
    private readonly byte[] _buffer = new byte[64 * 1024];
    private readonly ArrayBufferWriter<byte> _line = new(1024);
    private int _start;
    private int _end;
    private long _position;
    private long _number;
    private bool _started;

    /// <summary>The first bytes of the stream, without its UTF-8 byte order mark; only before the first line.</summary>
    public ReadOnlySpan<byte> Head()
    {
        Start();
        return _buffer.AsSpan(_start, Math.Min(4096, _end - _start));
    }

    /// <summary>Reads the next line; false at the end of the stream.</summary>
    public bool TryRead(out RawLine line)
    {
        Start();
        line = default;
        if (_start == _end && !Fill())
        {
            return false;
        }

        _line.ResetWrittenCount();
        var offset = _position;
        var length = 0L;
        bool ended;
        do
        {
            length += Take(length, out ended);
        }
        while (!ended && Fill());

        var tooLong = length > maxBytes;
        var bytes = tooLong ? default : WithoutReturn(_line.WrittenMemory);
        line = new RawLine(++_number, offset, bytes, tooLong, tooLong ? length : bytes.Length);
        return true;
    }

    /// <summary>The number of leading bytes that are valid UTF-8; the length of all when there is no fault.</summary>
    public static int ValidLength(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
        {
            return bytes.Length;
        }

        Span<char> chars = stackalloc char[1024];
        var valid = 0;
        while (Utf8.ToUtf16(bytes[valid..], chars, out var read, out _, replaceInvalidSequences: false, isFinalBlock: true) is var status)
        {
            valid += read;
            if (status != OperationStatus.DestinationTooSmall)
            {
                break;
            }
        }

        return valid;
    }

    /// <summary>The reject of a line with bytes that are no UTF-8, null when all are.</summary>
    public static Reject? EncodingFault(InputFile file, RawLine line)
    {
        var valid = ValidLength(line.Bytes.Span);
        if (valid == line.Bytes.Length)
        {
            return null;
        }

        var reason = $"Byte 0x{line.Bytes.Span[valid]:X2} at offset {line.Offset + valid} of the file is not UTF-8.";
        var column = Encoding.UTF8.GetCharCount(line.Bytes.Span[..valid]) + 1;
        return file.Reject("encoding", reason, "Save the file as UTF-8; the other lines were read.", line.Number, column);
    }

    /// <summary>The reject of a line over the limit.</summary>
    public static Reject TooLongFault(InputFile file, RawLine line, int maxBytes) =>
        file.Reject("too-large", $"The line has {line.Length} bytes; at most {maxBytes} are read.", "Check that every article stands on a line of its own.", line.Number, 1);

    private static ReadOnlyMemory<byte> WithoutReturn(ReadOnlyMemory<byte> bytes) =>
        bytes.Length > 0 && bytes.Span[^1] == '\r' ? bytes[..^1] : bytes;

    private long Take(long before, out bool ended)
    {
        var chunk = _buffer.AsSpan(_start, _end - _start);
        var at = chunk.IndexOf((byte)'\n');
        ended = at >= 0;
        var content = ended ? chunk[..at] : chunk;
        if (before + content.Length <= maxBytes)
        {
            _line.Write(content);
        }

        var taken = content.Length + (ended ? 1 : 0);
        _start += taken;
        _position += taken;
        return content.Length;
    }

    private void Start()
    {
        if (_started)
        {
            return;
        }

        _started = true;
        _end = stream.ReadAtLeast(_buffer, 4096, throwOnEndOfStream: false);
        if (_buffer.AsSpan(0, _end) is [0xEF, 0xBB, 0xBF, ..])
        {
            _start = 3;
            _position = 3;
        }
    }

    private bool Fill()
    {
        _start = 0;
        _end = stream.Read(_buffer);
        return _end > 0;
    }
}
