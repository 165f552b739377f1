using System.Text;

namespace StanceKit.Articles;

/// <summary>One record of a CSV file, which may span lines, or what is wrong with it.</summary>
internal readonly record struct CsvRecord(long Line, string Text, Reject? Fault);

/// <summary>Cuts CSV into records and finds its footing again after a broken quote, which CsvHelper's parser cannot: it would swallow the rest of the file as one cell.</summary>
/// <remarks>A record with a fault ends at its first line; the lines after it are read as records again. No more than one record is held.</remarks>
internal sealed class CsvRecords(InputFile file, Stream stream, int maxBytes, char? delimiter = null)
{
    private readonly LineReader _lines = new(stream, maxBytes);
    private readonly Queue<(long Line, string? Text, Reject? Fault)> _pending = new();
    private readonly List<(long Line, string? Text, Reject? Fault)> _taken = [];

    /// <summary>What separates the cells: as given, else the one of comma, semicolon and tab that is most frequent in the first line.</summary>
    public char Delimiter { get; private set; } = delimiter ?? ',';

    /// <summary>The first bytes of the file; only before the first record.</summary>
    public ReadOnlySpan<byte> Head() => _lines.Head();

    /// <summary>Reads the next record that is not blank; false at the end.</summary>
    public bool TryRead(out CsvRecord record)
    {
        while (Next() is { } first)
        {
            if (first.Fault is not null)
            {
                record = new CsvRecord(first.Line, "", first.Fault);
                return true;
            }

            if (!string.IsNullOrWhiteSpace(first.Text))
            {
                record = Complete(first.Line, first.Text);
                return true;
            }
        }

        record = default;
        return false;
    }

    /// <summary>Takes the delimiter from a header line.</summary>
    public void DetectDelimiter(string header)
    {
        Delimiter = delimiter ?? ",;\t".MaxBy(c => header.Count(x => x == c));
    }

    private CsvRecord Complete(long line, string first)
    {
        var text = new StringBuilder(first);
        var state = new QuoteState(Delimiter);
        var fault = state.Feed(first, out var column);
        var at = line;
        _taken.Clear();
        while (fault is null && state.IsOpen)
        {
            var read = Next();
            if (read is { } some)
            {
                _taken.Add(some);
            }

            if (read is not { Text: { } } next || text.Length + next.Text.Length > maxBytes)
            {
                return Broken(line, "A quote is opened in this record and never closed.", line, null);
            }

            text.Append('\n').Append(next.Text);
            at = next.Line;
            state.Feed("\n", out _);
            fault = state.Feed(next.Text, out column);
        }

        return fault is null ? new CsvRecord(line, text.ToString(), null) : Broken(line, fault, at, column);
    }

    private CsvRecord Broken(long line, string reason, long at, int? column)
    {
        // The lines after the first are read again: they may be sound.
        var rest = _taken.Concat(_pending).ToList();
        _pending.Clear();
        rest.ForEach(_pending.Enqueue);
        _taken.Clear();
        var where = at == line ? "" : $" (seen at line {at})";
        return new CsvRecord(line, "", file.Reject("csv", reason + where, "Put the cell in double quotes and double every quote inside it.", line, at == line ? column : null));
    }

    private (long Line, string? Text, Reject? Fault)? Next()
    {
        if (_pending.TryDequeue(out var pending))
        {
            return pending;
        }

        if (!_lines.TryRead(out var line))
        {
            return null;
        }

        var fault = line.TooLong ? LineReader.TooLongFault(file, line, maxBytes) : LineReader.EncodingFault(file, line);
        return (line.Number, fault is null ? Encoding.UTF8.GetString(line.Bytes.Span) : null, fault);
    }

    /// <summary>Where in RFC 4180's grammar a reader stands.</summary>
    private struct QuoteState(char delimiter)
    {
        private enum Place
        {
            CellStart,
            Bare,
            Quoted,
            QuoteSeen,
        }

        private Place _place = Place.CellStart;

        public readonly bool IsOpen => _place == Place.Quoted;

        /// <summary>Takes in more of the record; returns what is wrong with it, null when nothing is.</summary>
        public string? Feed(string text, out int column)
        {
            for (column = 1; column <= text.Length; column++)
            {
                if (Step(text[column - 1]) is { } fault)
                {
                    return fault;
                }
            }

            return null;
        }

        private string? Step(char c)
        {
            switch (_place)
            {
                case Place.Quoted:
                    _place = c == '"' ? Place.QuoteSeen : Place.Quoted;
                    return null;
                case Place.QuoteSeen when c == '"':
                    _place = Place.Quoted;
                    return null;
                case Place.QuoteSeen when c != delimiter:
                    return "There is text after a closing quote.";
                case Place.CellStart when c == '"':
                    _place = Place.Quoted;
                    return null;
                case Place.Bare when c == '"':
                    return "There is a quote inside a cell that is not quoted.";
                default:
                    _place = c == delimiter ? Place.CellStart : Place.Bare;
                    return null;
            }
        }
    }
}
