using System.Security.Cryptography;
using System.Text;

namespace StanceKit.Worker;

/// <summary>A CSV file that runs append to. What a stopped run left behind the last commit is cut off when it is opened.</summary>
internal sealed class AppendedFile : IDisposable
{
    private const int TailBytes = 4096;
    private readonly FileStream _stream;

    /// <summary>Opens the file, or makes it.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="known">How far the state says it reaches; null when the state does not know it.</param>
    /// <param name="header">Its first line, by which a file that somebody edited is told from another one.</param>
    /// <param name="warn">Told what was done to a file that is not as it was left.</param>
    public AppendedFile(string path, KnownFile? known, string header, Action<string> warn)
    {
        Name = Path.GetFileName(path);
        var edited = File.Exists(path) && !Matches(path, known);
        if (edited && (known is null || !HasHeader(path, header)))
        {
            warn($"{path} is not of this state and was renamed to {MoveAside(path)}.");
            (known, edited) = (null, false);
        }

        _stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        if (edited)
        {
            warn($"{path} was edited since the last run; new rows are appended to it as it is.");
            EndLine();
        }
        else
        {
            _stream.SetLength(Math.Min(_stream.Length, known?.Length ?? 0));
        }

        _stream.Seek(0, SeekOrigin.End);
        Writer = new StreamWriter(_stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true);
        IsNew = _stream.Length == 0;
    }

    /// <summary>File name without its folder.</summary>
    public string Name { get; }

    /// <summary>Takes the rows.</summary>
    public StreamWriter Writer { get; }

    /// <summary>Whether the file needs its header.</summary>
    public bool IsNew { get; }

    /// <summary>Brings everything to the disk and says how far the file now reaches.</summary>
    public KnownFile Flush()
    {
        Writer.Flush();
        _stream.Flush(flushToDisk: true);
        var known = new KnownFile(_stream.Length, TailOf(_stream, _stream.Length));
        _stream.Seek(0, SeekOrigin.End);
        return known;
    }

    /// <summary>Closes the file; rows that were not flushed are dropped, because the state does not know them either.</summary>
    public void Dispose()
    {
        try
        {
            Writer.Dispose();
        }
        catch (IOException)
        {
            // The disk is full; the next start cuts off what got through.
        }

        _stream.Dispose();
    }

    private static bool Matches(string path, KnownFile? known)
    {
        if (known is null)
        {
            return false;
        }

        using var stream = File.OpenRead(path);
        return known.Length == 0 || (stream.Length >= known.Length && TailOf(stream, known.Length) == known.Tail);
    }

    private static bool HasHeader(string path, string header)
    {
        using var reader = new StreamReader(path);
        return reader.ReadLine() == header;
    }

    private static string MoveAside(string path)
    {
        var number = 1;
        while (File.Exists($"{path}.{number}"))
        {
            number++;
        }

        File.Move(path, $"{path}.{number}");
        return $"{Path.GetFileName(path)}.{number}";
    }

    private static string TailOf(FileStream stream, long length)
    {
        var tail = new byte[Math.Min(length, TailBytes)];
        stream.Seek(length - tail.Length, SeekOrigin.Begin);
        stream.ReadExactly(tail);
        return Convert.ToHexStringLower(SHA256.HashData(tail))[..16];
    }

    private void EndLine()
    {
        if (_stream.Length == 0)
        {
            return;
        }

        _stream.Seek(-1, SeekOrigin.End);
        if (_stream.ReadByte() != '\n')
        {
            _stream.WriteByte((byte)'\n');
        }
    }
}
