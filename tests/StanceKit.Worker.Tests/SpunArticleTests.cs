using System.Text.RegularExpressions;
using StanceKit.Actors;
using StanceKit.Articles;

namespace StanceKit.Worker.Tests;

/// <summary>Op-eds spun through machine translation: the sample, and others that no rule was tuned on.</summary>
public sealed partial class SpunArticleTests
{
    private static readonly Lazy<StanceAnalyzer> Analyzer = new(() =>
    {
        var installation = new Installation();
        return StanceAnalyzer.Load(installation.ModelFolder!, installation.ActorsFile!);
    });

    [Theory]
    [InlineData("data/feeds/pages/spun-op-ed.txt", "Mali", "Algeria")]
    public void The_slant_is_found_under_the_dirt(string file, string hero, string villain)
    {
        var analysis = Analyze(file);
        Assert.True(Slant(analysis, hero) >= 0.3, $"{hero}: {Slant(analysis, hero):F2}");
        Assert.True(Slant(analysis, villain) <= -0.15, $"{villain}: {Slant(analysis, villain):F2}");
        var positions = analysis.Actors.SelectMany(actor => actor.Positions).ToList();
        Assert.Contains($"supportive of {hero}", positions);
        Assert.Contains($"critical of {villain}", positions);
        Assert.DoesNotContain($"critical of {hero}", positions);
        Assert.DoesNotContain($"supportive of {villain}", positions);
    }

    [Theory]
    [InlineData("data/feeds/pages/spun-op-ed.txt")]
    [InlineData("tests/StanceKit.Tests/Articles/spun-held-back.txt")]
    [InlineData("tests/StanceKit.Tests/Articles/spun-held-back-a.txt")]
    [InlineData("tests/StanceKit.Tests/Articles/spun-held-back-b.txt")]
    [InlineData("tests/StanceKit.Tests/Articles/spun-held-back-c.txt")]
    public void No_boilerplate_and_no_glued_word_is_left(string file)
    {
        var names = ActorRegistry.Load(new Installation().ActorsFile!).Names;
        foreach (var sentence in Analyze(file).Sentences)
        {
            Assert.DoesNotMatch(@"\[/?ad_?\d*\]|Source link|&\w+;|&#\d+;", sentence.Text);
            Assert.DoesNotMatch(@"[a-z][.?!][A-Z]", sentence.Text);
            foreach (var word in MixedCase().Matches(sentence.Text).Select(match => match.Value))
            {
                Assert.False(names.Any(name => word.StartsWith(name.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal) && word.Length > name.Length + 1), $"'{word}' is glued in: {sentence.Text}");
            }
        }
    }

    private static ArticleAnalysis Analyze(string file)
    {
        var path = new Installation().Find(file) ?? throw new FileNotFoundException(file);
        var item = ArticleSources.Open(path).Read(TestContext.Current.CancellationToken).Single();
        return Analyzer.Value.Analyze(item.Article!);
    }

    private static double Slant(ArticleAnalysis analysis, string actor) => analysis.Actors.Single(slant => slant.Actor.Name == actor).Slant;

    [GeneratedRegex(@"\b\w*[a-z][A-Z]\w*\b|\b[A-Z][a-z]+[A-Z][a-z]+\w*\b")]
    private static partial Regex MixedCase();
}
