using StanceKit.Features;

namespace StanceKit.Tests.Features;

public sealed class FeatureExtractorTests
{
    private static readonly FeatureExtractor All = new(FeatureExtractor.Known.Select(family => KeyValuePair.Create(family.Name, 1f)));

    [Theory]
    [InlineData("<<Mali>> condemned the brutal raid by rebels.", "<<Togo>> condemned the brutal raid by rebels.")]
    [InlineData("Envoys of Paris met <<Chad>>.", "Envoys of Accra met <<Chad>>.")]
    [InlineData("<<Algeria>> attacked Niger again.", "<<Niger>> attacked Algeria again.")]
    public void No_name_is_a_feature(string one, string other) => Assert.Equal(Keys(one), Keys(other));

    [Fact]
    public void The_same_words_in_other_roles_are_other_features() =>
        Assert.NotEqual(Keys("<<Algeria>> attacked Niger."), Keys("Algeria attacked <<Niger>>."));

    [Fact]
    public void An_unknown_family_is_refused_by_name()
    {
        var exception = Assert.Throws<ArgumentException>(() => new FeatureExtractor([KeyValuePair.Create("moon", 1f)]));
        Assert.Contains("moon", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_family_can_be_switched_off()
    {
        var none = new FeatureExtractor(FeatureExtractor.Known.Select(family => KeyValuePair.Create(family.Name, 0f)));
        var vector = new FeatureVector();
        none.Extract(TestLexicon.Target("<<Mali>> condemned it."), vector);
        Assert.Empty(vector.Features);
    }

    private static List<(uint Key, float Value)> Keys(string marked)
    {
        var vector = new FeatureVector();
        All.Extract(TestLexicon.Target(marked), vector);
        return [.. vector.Features.Select(feature => (feature.Key, feature.Value)).Order()];
    }
}
