using System.Text;

namespace StanceKit.Text.Cleaning;

/// <summary>UTF-8 that was read as Windows-1252: <c>â€™</c> for an apostrophe, <c>Ã©</c> for é.</summary>
internal sealed class MojibakeStep : ICleaningStep
{
    public void Find(string text, TextEdits edits)
    {
        var i = 0;
        while (i < text.Length)
        {
            if (text[i] < 0x80 || Sequence(text, i) is not { } first)
            {
                i++;
                continue;
            }

            i = FindRun(text, i, first, edits);
        }
    }

    /// <summary>Takes the sequences that follow one another; several in a row are no accident, one alone must be likely.</summary>
    private static int FindRun(string text, int start, Decoded first, TextEdits edits)
    {
        var next = Sequence(text, start + first.Length);
        if (next is null && !IsLikely(text, start, first))
        {
            return start + 1;
        }

        edits.Replace(start, first.Length, first.Text);
        var i = start + first.Length;
        while (next is { } sequence)
        {
            edits.Replace(i, sequence.Length, sequence.Text);
            i += sequence.Length;
            next = Sequence(text, i);
        }

        return i;
    }

    private static Decoded? Sequence(string text, int i)
    {
        if (i >= text.Length)
        {
            return null;
        }

        var lead = Windows1252.ToByte(text[i]);
        var length = lead switch { >= 0xC2 and <= 0xDF => 2, >= 0xE0 and <= 0xEF => 3, >= 0xF0 and <= 0xF4 => 4, _ => 0 };
        if (length == 0)
        {
            return null;
        }

        Span<byte> bytes = stackalloc byte[4];
        for (var k = 0; k < length; k++)
        {
            var value = i + k < text.Length ? Windows1252.ToByte(text[i + k]) : -1;
            if (value < 0x80)
            {
                return LostQuote(text, i);
            }

            bytes[k] = (byte)value;
        }

        return Rune.DecodeFromUtf8(bytes[..length], out var rune, out var used) == System.Buffers.OperationStatus.Done && used == length
            ? new Decoded(rune.ToString(), length, rune.Value)
            : LostQuote(text, i);
    }

    // The last byte of a closing quote has no character in Windows-1252, so that many programs drop it.
    private static Decoded? LostQuote(string text, int i) =>
        text[i] == '\u00E2' && i + 1 < text.Length && text[i + 1] == '\u20AC' ? new Decoded("\u201D", 2, 0x201D) : null;

    private static bool IsLikely(string text, int start, Decoded decoded)
    {
        if (decoded.Length == 2 && decoded.CodePoint <= 0x17F)
        {
            return !LooksLikeQuoteAfterCapital(text, start);
        }

        return decoded.CodePoint is (>= 0x1E00 and <= 0x1EFF) or (>= 0x2000 and <= 0x22FF) or 0xFEFF or 0xFFFD or >= 0x1F000;
    }

    // A capital accented letter at the end of a quoted word ("AMANHÃ”") is as it should be.
    private static bool LooksLikeQuoteAfterCapital(string text, int start)
    {
        var mark = text[start + 1];
        var closes = mark is '\u2019' or '\u201D' or '\u00BB' or '\u203A' or '\u2026' or '\u2014' or '\u2013';
        var wordEnds = start + 2 >= text.Length || !char.IsLetter(text[start + 2]);
        return closes && wordEnds && start > 0 && char.IsLetter(text[start - 1]);
    }

    private readonly record struct Decoded(string Text, int Length, int CodePoint);
}
