using StanceKit.Features;
using StanceKit.Text;

namespace StanceKit.Tests.Features;

public sealed class ProperNameTests
{
    [Theory]
    [InlineData("<<Coalition of Patriots for Change>> left.", true)]
    [InlineData("The rebels of <<FACT>> left.", true)]
    [InlineData("<<Lord's Resistance Army>> left.", true)]
    [InlineData("<<Mali>> left.", true)]
    [InlineData("Rebels met <<al-Shabaab>> there.", true)]
    [InlineData("<<They>> left.", false)]
    [InlineData("<<The junta>> left.", false)]
    [InlineData("<<French soldiers>> left.", false)]
    [InlineData("A <<minister>> left.", false)]
    public void Every_word_of_a_proper_name_is_a_name(string marked, bool proper)
    {
        var target = TestLexicon.Target(marked);
        var all = Enumerable.Range(target.First, target.Last - target.First + 1).All(token => target.Reading.Classes[token] == WordClass.Name);
        Assert.Equal(proper, all);
    }

    [Fact]
    public void A_long_name_takes_one_place()
    {
        const string Text = "Rebels of Coalition of Patriots for Change burned a town.";
        var reading = TestLexicon.Reader.Read(Text, new TextSpan(0, Text.Length), [new TextSpan(10, 42)]);
        Assert.Equal("Coalition of Patriots for Change", Text[10..42]);
        Assert.Equal(3, reading.Places[^4]);
    }
}
