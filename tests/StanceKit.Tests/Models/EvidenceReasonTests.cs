using StanceKit.Models;
using StanceKit.Tests.Features;

namespace StanceKit.Tests.Models;

public sealed class EvidenceReasonTests
{
    [Theory]
    [InlineData("Critics accused <<Mali>> of lies.", "accused", "blamed by Critics (accused)")]
    [InlineData("The envoy praised <<Chad>>.", "praised", "praised by The envoy (praised)")]
    [InlineData("Rebels attacked <<Mali>>.", "attacked", "harmed by Rebels (attacked)")]
    [InlineData("Nobody answered for the ambush on <<Mali>>.", "ambush", "victim of ambush")]
    [InlineData("<<Mali>> freed the town.", "freed", "it freed")]
    [InlineData("<<Mali>> did not protect the town.", "protect", "not it protect")]
    [InlineData("The brutal war reached <<Niger>>.", "brutal", "brutal")]
    [InlineData("Nobody says that <<Niger>> is reliable.", "reliable", "is reliable")]
    public void A_token_is_told_by_its_part(string sentence, string word, string reason)
    {
        var target = TestLexicon.Target(sentence);
        var token = Array.FindIndex(target.Reading.Tokens, part => part.Of(target.Reading.Text).SequenceEqual(word));
        Assert.Equal(reason, EvidenceReason.Of(target, token));
    }
}
