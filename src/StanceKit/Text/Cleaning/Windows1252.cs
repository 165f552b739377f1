namespace StanceKit.Text.Cleaning;

/// <summary>The Windows-1252 code page, in which much UTF-8 is read by mistake.</summary>
internal static class Windows1252
{
    // Bytes 0x80 to 0x9F; the five that the code page leaves open stand for themselves.
    private const string High =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F" +
        "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    /// <summary>The character of a byte.</summary>
    public static char ToChar(byte value) => value is >= 0x80 and <= 0x9F ? High[value - 0x80] : (char)value;

    /// <summary>The byte of a character, -1 where it has none. Control characters count as bytes of their own value.</summary>
    public static int ToByte(char c)
    {
        if (c <= 0xFF)
        {
            return c;
        }

        var index = High.IndexOf(c);
        return index < 0 ? -1 : 0x80 + index;
    }
}
