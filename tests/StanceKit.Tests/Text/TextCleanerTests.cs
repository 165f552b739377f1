using CsCheck;
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

    [Fact]
    public void Cleaning_twice_is_cleaning_once() =>
        DirtyText.Any.Sample(raw =>
        {
            var once = Cleaner.Clean(raw).Text;
            Assert.Equal(once, Cleaner.Clean(once).Text);
        }, iter: 50_000);

    [Fact]
    public void Offsets_never_decrease_and_stay_within_the_original() =>
        DirtyText.Any.Sample(raw =>
        {
            var clean = Cleaner.Clean(raw);
            Assert.Equal(clean.Text.Length, clean.Map.Length);
            var last = 0;
            for (var i = 0; i <= clean.Text.Length; i++)
            {
                var at = clean.Map.ToOriginal(i);
                Assert.InRange(at, last, raw.Length);
                last = at;
            }
        }, iter: 20_000);

    [Fact]
    public void Clean_text_can_be_written_and_read_back() =>
        DirtyText.Any.Sample(raw =>
        {
            var clean = Cleaner.Clean(raw).Text;
            Assert.Equal(clean, System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(clean)));
            Assert.Equal(clean.Trim(), clean);
            Assert.DoesNotContain("  ", clean);
            Assert.DoesNotContain("\n\n", clean);
        }, iter: 20_000);

    [Theory]
    [InlineData("[")]
    [InlineData("[a ")]
    [InlineData("&")]
    [InlineData("&a")]
    [InlineData("&amp;")]
    [InlineData("amp;&")]
    [InlineData("<")]
    [InlineData("<p ")]
    [InlineData(" ")]
    [InlineData("\n")]
    [InlineData("By A\n")]
    [InlineData("a\n")]
    [InlineData("»")]
    [InlineData(" » ")]
    [InlineData("'")]
    [InlineData("â€")]
    [InlineData("Ã")]
    [InlineData("@")]
    [InlineData("a@")]
    [InlineData("a.")]
    [InlineData("/")]
    [InlineData("://")]
    [InlineData("MaliThe")]
    [InlineData("Mali The ")]
    [InlineData("United")]
    [InlineData("(Photo by ")]
    [InlineData("The post ")]
    [InlineData("Advertisement ")]
    [InlineData("Click here to ")]
    [InlineData("A. Source link")]
    [InlineData("\uD83D")]
    [InlineData("The army left Kidal.It came back ")]
    public void Two_million_characters_take_a_moment(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 2_000_000 / part.Length));
        Work.EndsWithin(TimeSpan.FromSeconds(20), () => Cleaner.Clean(text));
    }
}
