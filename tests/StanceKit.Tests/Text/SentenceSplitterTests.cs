using CsCheck;
using StanceKit.Text;

namespace StanceKit.Tests.Text;

public sealed class SentenceSplitterTests
{
    public static TheoryData<string> Golden() => new(GoldenFile.Cases("sentences.golden.txt"));

    [Theory]
    [MemberData(nameof(Golden))]
    public void Splits_as_the_golden_file_says(string line)
    {
        // A case whose text is not the sentences joined by blanks gives both: text => sentences.
        var parts = line.Split(" => ");
        var expected = parts[^1].Split(" | ");
        var text = parts.Length > 1 ? GoldenFile.Unescape(parts[0]) : string.Join(' ', expected);

        Assert.Equal(expected, Sentences(text));
    }

    [Fact]
    public void The_golden_file_is_large() => Assert.True(GoldenFile.Cases("sentences.golden.txt").Count() >= 80);

    [Fact]
    public void Every_character_lies_in_one_sentence() =>
        DirtyText.Any.Sample(text =>
        {
            var end = 0;
            foreach (var span in SentenceSplitter.Split(text))
            {
                Assert.True(span.Length is > 0 and <= 2000);
                Assert.True(string.IsNullOrWhiteSpace(text[end..span.Start]));
                Assert.Equal(span.Of(text).ToString(), span.Of(text).Trim().ToString());
                end = span.End;
            }

            Assert.True(string.IsNullOrWhiteSpace(text[end..]));
        }, iter: 20_000);

    [Theory]
    [InlineData("word ")]
    [InlineData("word, ")]
    [InlineData("x")]
    [InlineData("\uD83D\uDE00")]
    public void A_monstrous_sentence_is_cut(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 20_000));

        var sentences = SentenceSplitter.Split(text);

        Assert.All(sentences, s => Assert.True(s.Length <= 2000));
        Assert.All(sentences, s => Assert.False(char.IsLowSurrogate(text[s.Start])));
        Assert.Equal(text.Replace(" ", ""), string.Concat(sentences.Select(s => s.Of(text).ToString())).Replace(" ", ""));
    }

    [Theory]
    [InlineData(".")]
    [InlineData(". ")]
    [InlineData(".\"")]
    [InlineData("?\" A")]
    [InlineData("A. ")]
    [InlineData("\n")]
    [InlineData("• ")]
    [InlineData(".                ")]
    public void Two_million_characters_take_a_moment(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 2_000_000 / part.Length));
        Work.EndsWithin(TimeSpan.FromSeconds(20), () => SentenceSplitter.Split(text));
    }

    private static IEnumerable<string> Sentences(string text) => SentenceSplitter.Split(text).Select(s => s.Of(text).ToString());
}
