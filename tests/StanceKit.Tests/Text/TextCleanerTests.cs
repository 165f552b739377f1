using StanceKit.Text;

namespace StanceKit.Tests.Text;

public sealed class TextCleanerTests
{
    private static readonly TextCleaner Cleaner = new(GoldenNames.All);

    public static TheoryData<string> Golden() => new(GoldenFile.Cases("clean.golden.txt"));

    [Theory]
    [MemberData(nameof(Golden))]
    public void Cleans_as_the_golden_file_says(string pair)
    {
        var parts = pair.Split(" => ");
        var clean = Cleaner.Clean(GoldenFile.Unescape(parts[0]));

        Assert.Equal(GoldenFile.Unescape(parts[1]), clean.Text);
        Assert.Equal(clean.Text, Cleaner.Clean(clean.Text).Text);
    }

    [Fact]
    public void The_golden_file_is_large() => Assert.True(GoldenFile.Cases("clean.golden.txt").Count() >= 80);

    [Theory]
    [InlineData("[ad_1] The army of MaliThe government", "Mali", "Mali")]
    [InlineData("Tour&eacute; spoke.", "Touré", "Tour&eacute;")]
    [InlineData("UnitedNationscriticizing", "United Nations", "UnitedNations")]
    [InlineData("Maliâ€™s army", "'s", "â€™s")]
    public void Offsets_lead_back_to_the_original(string raw, string found, string original)
    {
        var clean = Cleaner.Clean(raw);
        var start = clean.Text.IndexOf(found, StringComparison.Ordinal);

        Assert.Equal(original, clean.ToOriginal(new TextSpan(start, start + found.Length)).Of(raw).ToString());
    }

    [Fact]
    public void A_cleaner_without_names_still_cleans() =>
        Assert.Equal("a threat. The army left. It came back.", new TextCleaner([]).Clean("a threatThe army left.It came back.").Text);

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    [InlineData("[ad_1]")]
    public void Nothing_stays_of_nothing(string raw) => Assert.Equal("", Cleaner.Clean(raw).Text);
}
