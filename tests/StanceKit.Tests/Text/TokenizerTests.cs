using CsCheck;
using StanceKit.Text;

namespace StanceKit.Tests.Text;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("Mali's army", "Mali|'s|army")]
    [InlineData("French-backed forces", "French|-|backed|forces")]
    [InlineData("He doesn't say", "He|doesn't|say")]
    [InlineData("The U.S. said 3,000.5 men", "The|U.S.|said|3,000.5|men")]
    [InlineData("“No,” he said.", "“|No|,|”|he|said|.")]
    [InlineData("see https://example.org/a?b=1. Then", "see|https://example.org/a?b=1|.|Then")]
    [InlineData("@SahelWatch #Mali 5th", "@SahelWatch|#Mali|5th")]
    [InlineData("Côte d'Ivoire’s", "Côte|d'Ivoire|’s")]
    public void Splits(string text, string expected)
    {
        var tokens = Tokenizer.Tokenize(text).Select(token => token.Of(text).ToString());
        Assert.Equal(expected, string.Join('|', tokens));
    }

    [Fact]
    public void Any_text_is_covered_in_order_without_overlap()
    {
        Gen.String.Sample(text =>
        {
            var position = 0;
            foreach (var token in Tokenizer.Tokenize(text))
            {
                Assert.True(token.Start >= position && token.Length > 0);
                Assert.True(text.AsSpan(position, token.Start - position).IsWhiteSpace());
                position = token.End;
            }

            Assert.True(text.AsSpan(position).IsWhiteSpace());
        });
    }
}
