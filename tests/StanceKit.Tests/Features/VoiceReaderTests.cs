using StanceKit.Features;

namespace StanceKit.Tests.Features;

public sealed class VoiceReaderTests
{
    [Theory]
    [InlineData("<<Mali>> burned the market.", "writer")]
    [InlineData("Malian officials accused <<Algeria>> of silence.", "Malian officials")]
    [InlineData("<<Algeria>> burned the market, the envoy said.", "the envoy")]
    [InlineData("\"<<Algeria>> burned the market,\" said the envoy.", "the envoy")]
    [InlineData("<<Algeria>> said the market was closed.", "writer")]
    [InlineData("According to two traders, <<Niger>> closed the road.", "two traders")]
    [InlineData("\"<<Niger>> protects nobody\" stands on the wall.", "quoted")]
    [InlineData("<<Chad>> was praised by the envoy.", "the envoy")]
    public void Names_the_source(string sentence, string voice) => Assert.Equal(voice, VoiceReader.Read(TestLexicon.Target(sentence)));
}
