using System.Text;
using StanceKit.Labels;
using StanceKit.Text;

namespace StanceKit.Tests.Labels;

public sealed class LabelledCsvTests
{
    [Fact]
    public void Reads_any_column_order_and_passes_over_other_columns()
    {
        var data = Read("stance,note,actor,text,degree\npro,x,Mali,Mali won.,2\n");
        var row = Assert.Single(data.Rows);
        Assert.Empty(data.Faults);
        Assert.Equal(("Mali won.", "Mali", Stance.Favor, 2), (row.Text, row.Actor, row.Stance, row.Degree!.Value));
    }

    [Theory]
    [InlineData("favour", Stance.Favor)]
    [InlineData("ANTI", Stance.Against)]
    [InlineData("none", Stance.Neutral)]
    [InlineData("-1", Stance.Against)]
    [InlineData("1", Stance.Favor)]
    [InlineData("0", Stance.Neutral)]
    public void Accepts_the_usual_names(string written, Stance stance) =>
        Assert.Equal(stance, Assert.Single(Read($"text,actor,stance\nMali won.,Mali,{written}\n").Rows).Stance);

    [Fact]
    public void A_degree_alone_gives_the_stance() =>
        Assert.Equal(Stance.Against, Assert.Single(Read("text,actor,degree\nMali lost.,Mali,-1\n").Rows).Stance);

    [Theory]
    [InlineData("text,actor,stance\nMali won.,Mali,great\nMali won.,Mali,favor\n", 2, "stance", "'great'")]
    [InlineData("text,actor,stance\n\"\",Mali,favor\nMali won.,Mali,favor\n", 2, "text", "empty")]
    [InlineData("text,actor,stance\nMali won.,,favor\nMali won.,Mali,favor\n", 2, "actor", "empty")]
    [InlineData("text,actor,stance,start,end\nMali won.,Mali,favor,0,99\nMali won.,Mali,favor,0,4\n", 2, "start", "99")]
    [InlineData("text,actor,stance,degree\nMali won.,Mali,favor,-2\nMali won.,Mali,favor,2\n", 2, "degree", "contradicts")]
    [InlineData("text,actor,stance,degree\nMali won.,Mali,favor,7\nMali won.,Mali,favor,2\n", 2, "degree", "'7'")]
    public void A_bad_row_is_named_and_the_rest_is_read(string csv, int line, string column, string reason)
    {
        var data = Read(csv);
        Assert.Single(data.Rows);
        var fault = Assert.Single(data.Faults);
        Assert.Equal((line, column), (fault.Line, fault.Column));
        Assert.Contains(reason, fault.Reason, StringComparison.Ordinal);
        Assert.NotEmpty(fault.Remedy);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("text,stance\nMali won.,favor\n", "'actor' is missing")]
    [InlineData("text,actor\nMali won.,Mali\n", "'stance' is missing")]
    public void A_file_that_cannot_be_read_at_all_says_why(string csv, string reason)
    {
        var data = Read(csv);
        Assert.Empty(data.Rows);
        Assert.Contains(reason, Assert.Single(data.Faults).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_no_utf8_are_a_fault_of_their_row()
    {
        byte[] bytes = [.. "text,actor,stance\nMali "u8, 0xFF, .. " won.,Mali,favor\nMali won.,Mali,favor\n"u8];
        var data = LabelledCsv.Read("x.csv", new MemoryStream(bytes));
        Assert.Single(data.Rows);
        Assert.Equal(2, Assert.Single(data.Faults).Line);
    }

    [Fact]
    public void A_broken_quote_is_named_and_counted()
    {
        var data = Read("text,actor,stance\nMali won.,Mali,favor\n\"Mali \"won\".,Mali,favor\nMali lost.,Mali,against\n");
        Assert.Contains(data.Faults, fault => fault.Line == 3 && fault.Reason.Contains("quote", StringComparison.Ordinal));
        Assert.Contains(data.Rows, row => row.Text == "Mali won.");
    }

    [Fact]
    public void What_is_written_is_read_back()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():n}.csv");
        try
        {
            var row = new LabelledRow { Text = "=SUM(1) said \"Mali\", twice\nthen", Actor = "Mali", Stance = Stance.Against, Degree = -2, Mention = new TextSpan(14, 18), Voice = "@critics", DocumentId = "d1", Split = "train" };
            LabelledCsv.Write(path, [row]);
            var read = Assert.Single(LabelledCsv.Read(path).Rows);
            Assert.Equal(row, read with { File = "", Line = 0 });
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Bias_rows_need_no_actor()
    {
        var data = LabelledCsv.Read("x.csv", new MemoryStream(Encoding.UTF8.GetBytes("text,bias\nA cruel farce.,biased\nIt rained.,unbiased\n")), LabelTask.Bias);
        Assert.Equal([true, false], data.Rows.Select(row => row.Biased!.Value));
    }

    private static LabelledData Read(string csv) => LabelledCsv.Read("x.csv", new MemoryStream(Encoding.UTF8.GetBytes(csv)));
}
