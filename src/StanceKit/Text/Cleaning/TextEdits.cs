namespace StanceKit.Text.Cleaning;

/// <summary>Replacements in a text, ordered and disjoint, that keep track of where characters came from.</summary>
internal sealed class TextEdits
{
    private readonly List<Edit> _edits = [];
    private int _grown;

    /// <summary>Offset after the last edited character: the next edit may not begin before it.</summary>
    public int End { get; private set; }

    /// <summary>Puts <paramref name="replacement"/> in the place of <paramref name="length"/> characters.</summary>
    /// <exception cref="ArgumentException">The edit begins before the last one ended.</exception>
    public void Replace(int start, int length, string replacement)
    {
        if (start < End)
        {
            throw new ArgumentException($"The edit at {start} overlaps the one that ended at {End}.", nameof(start));
        }

        _edits.Add(new Edit(start, length, replacement));
        _grown += replacement.Length - length;
        End = start + length;
    }

    /// <summary>Takes characters out.</summary>
    public void Remove(int start, int length) => Replace(start, length, "");

    /// <summary>Puts characters in.</summary>
    public void Insert(int at, string inserted) => Replace(at, 0, inserted);

    /// <summary>The text after all edits; <paramref name="source"/> itself when there are none.</summary>
    public MappedText ApplyTo(MappedText source)
    {
        if (_edits.Count == 0)
        {
            return source;
        }

        var text = new char[source.Text.Length + _grown];
        var starts = new int[text.Length + 1];
        var read = 0;
        var write = 0;
        foreach (var edit in _edits)
        {
            Copy(source, read, edit.Start - read, text, starts, ref write);
            for (var i = 0; i < edit.Replacement.Length; i++)
            {
                text[write] = edit.Replacement[i];
                starts[write++] = source.Starts[edit.Start + Math.Min(i, edit.Length)];
            }

            read = edit.Start + edit.Length;
        }

        Copy(source, read, source.Text.Length - read, text, starts, ref write);

        // What was cut off at the end belongs to no character before it.
        var last = _edits[^1];
        starts[write] = last.Replacement.Length == 0 && read == source.Text.Length ? source.Starts[last.Start] : source.Starts[^1];
        return new MappedText(new string(text), starts);
    }

    private static void Copy(MappedText source, int from, int count, char[] text, int[] starts, ref int write)
    {
        source.Text.CopyTo(from, text, write, count);
        Array.Copy(source.Starts, from, starts, write, count);
        write += count;
    }

    private readonly record struct Edit(int Start, int Length, string Replacement);
}
