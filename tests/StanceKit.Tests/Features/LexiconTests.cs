using StanceKit.Features;
using StanceKit.Models;
using StanceKit.Text;

namespace StanceKit.Tests.Features;

public sealed class LexiconTests
{
    [Theory]
    [InlineData("frames.tsv", "attack\tv\t-9\t0\t\t\tx", "frames.tsv:1", "-9")]
    [InlineData("frames.tsv", "# comment\nattack\tq\t0\t0\t\t\tx", "frames.tsv:2", "'q'")]
    [InlineData("frames.tsv", "attack\tv\t0\t0\ton=3\t\tx", "frames.tsv:1", "on=3")]
    [InlineData("frames.tsv", "attack\tv\t0\t0\t\tbrave\tx", "frames.tsv:1", "brave")]
    [InlineData("polarity.tsv", "grim\ta\tminus\tgeneral", "polarity.tsv:1", "minus")]
    [InlineData("polarity.tsv", "grim", "polarity.tsv:1", "pos")]
    public void A_faulty_line_is_named(string file, string content, string place, string fault)
    {
        var exception = Assert.Throws<LexiconException>(() => TestLexicon.Build((file, content)));
        Assert.Contains(place, exception.Message, StringComparison.Ordinal);
        Assert.Contains(fault, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("They condemned it", 1, "condemn")]
    [InlineData("He is denying it", 2, "deny")]
    [InlineData("She said so", 1, "say")]
    public void Forms_share_their_dictionary_word(string text, int token, string lemma) =>
        Assert.Equal(FeatureHash.OfWord(lemma), TestLexicon.Reader.Read(text, new TextSpan(0, text.Length), []).Lemmas[token]);

    [Fact]
    public void A_phrase_counts_once_at_its_first_word()
    {
        const string text = "They turn a blind eye to war crimes";
        var reading = TestLexicon.Reader.Read(text, new TextSpan(0, text.Length), []);
        Assert.Equal([0, -2, 0, 0, 0, 0, -3, 0], reading.Polarity);
        Assert.Equal("turn a blind eye", EvidenceReason.Of(reading, 1));
        Assert.Equal("They", EvidenceReason.Of(reading, 0));
    }

    [Fact]
    public void The_shipped_lexicon_is_valid_and_large()
    {
        var lexicon = Lexicon.Load(Path.Combine(Repository.Root, "data", "lexicon"));
        Assert.True(lexicon.Entries >= 6000, $"{lexicon.Entries} entries");
        Assert.True(lexicon.FrameCount >= 1500, $"{lexicon.FrameCount} frames");
    }
}
