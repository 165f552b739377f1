using CsCheck;
using StanceKit.Labels;

namespace StanceKit.Tests.Labels;

public sealed class CsvDialectTests
{
    private static readonly Gen<string> Cells = Gen.OneOf(
        Gen.String,
        Gen.Char["=+-@\t\r\n'\",;|0.1a "].Array[0, 6].Select(chars => new string(chars)));

    [Fact]
    public void Every_cell_comes_back_and_none_is_a_formula() => Cells.Array[1, 4].Sample(cells =>
    {
        var text = new StringWriter();
        using (var writer = CsvDialect.CreateWriter(text))
        {
            Array.ForEach(cells, writer.WriteField);
            writer.WriteField("end");
            writer.NextRecord();
        }

        using var plain = new CsvHelper.CsvParser(new StringReader(text.ToString()), CsvDialect.Configuration());
        using var parser = CsvDialect.CreateParser(new StringReader(text.ToString()));
        Assert.True(plain.Read() && parser.Read());
        for (var i = 0; i < cells.Length; i++)
        {
            Assert.Equal(cells[i], parser[i]);
            Assert.Equal(cells[i], parser.Record![i]);
            Assert.True(plain[i].Length == 0 || !"=+@\t\r\n".Contains(plain[i][0]), plain[i]);
            Assert.True(!plain[i].StartsWith('-') || double.TryParse(plain[i], System.Globalization.CultureInfo.InvariantCulture, out _), plain[i]);
        }
    });

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("'=1+1", "''=1+1")]
    [InlineData("-0.31", "-0.31")]
    [InlineData("-cmd", "'-cmd")]
    [InlineData("'Tis the season", "'Tis the season")]
    [InlineData("''quoted''", "''quoted''")]
    public void Only_what_needs_a_guard_gets_one(string cell, string written)
    {
        Assert.Equal(written, CsvDialect.Escape(cell));
        Assert.Equal(cell, CsvDialect.Unescape(written));
    }

    [Fact]
    public void Evidence_comes_back() => Gen.Select(Gen.String, Gen.Int[-500, 500]).Array[0, 8].Sample(parts =>
    {
        var evidence = parts.Select(p => new Evidence(p.Item1.ReplaceLineEndings(" "), p.Item2 / 100.0)).OrderByDescending(e => Math.Abs(e.Weight)).ToList();
        Assert.Equal(evidence, EvidenceCell.Parse(EvidenceCell.Format(evidence)));
    });

    [Fact]
    public void Evidence_is_strongest_first_and_at_most_eight() =>
        Assert.Equal("i:-9.00|h:+8.00|g:-7.00|f:+6.00|e:-5.00|d:+4.00|c:-3.00|b:+2.00", EvidenceCell.Format([.. Enumerable.Range(1, 9).Select(i => new Evidence(((char)('a' + i - 1)).ToString(), i % 2 == 0 ? i : -i))]));
}
