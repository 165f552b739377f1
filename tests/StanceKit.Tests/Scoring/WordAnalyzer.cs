using StanceKit.Actors;
using StanceKit.Articles;
using StanceKit.Labels;
using StanceKit.Text;

namespace StanceKit.Tests.Scoring;

/// <summary>A stand-in for the real analyzer: counts a handful of words, takes French for unreadable, and fails when told to.</summary>
internal sealed class WordAnalyzer : IArticleAnalyzer
{
    private static readonly Actor[] Known = [new() { Id = "mali", Name = "Mali" }, new() { Id = "algeria", Name = "Algeria" }];

    /// <summary>Called before each analysis.</summary>
    public Action<Article>? Before { get; init; }

    public ArticleAnalysis Analyze(Article article)
    {
        Before?.Invoke(article);
        if (article.Text.Contains("explode", StringComparison.Ordinal))
        {
            throw new InvalidOperationException("boom");
        }

        var text = new CleanedText(article.Text, article.Text, OffsetMap.Identity(article.Text.Length));
        var french = article.Text.Contains(" des ", StringComparison.Ordinal) && article.Text.Contains(" les ", StringComparison.Ordinal);
        var sentences = french ? [] : Sentences(article.Text);
        return new ArticleAnalysis
        {
            Article = article,
            Text = text,
            Language = french ? "fr" : "en",
            Model = "words",
            PassedOver = french ? new PassedOver("language", "The article is in fr.", "Only English is scored.") : null,
            Sentences = sentences,
            Actors = [.. sentences.SelectMany(s => s.Judgements).GroupBy(j => j.Actor).Select(Slant)],
        };
    }

    private static List<SentenceAnalysis> Sentences(string text)
    {
        var sentences = new List<SentenceAnalysis>();
        for (var start = 0; start < text.Length;)
        {
            var stop = text.IndexOf('.', start);
            var end = stop < 0 ? text.Length : stop + 1;
            var words = text[start..end];
            var judgements = Known.Where(a => words.Contains(a.Name, StringComparison.Ordinal)).Select(a => Judge(a, words)).ToList();
            sentences.Add(new SentenceAnalysis(sentences.Count, new TextSpan(start, end), words.Trim(), judgements));
            start = end;
        }

        return sentences;
    }

    private static Judgement Judge(Actor actor, string words)
    {
        var good = words.Contains("good", StringComparison.Ordinal);
        var bad = words.Contains("bad", StringComparison.Ordinal);
        var p = good ? new StanceProbabilities(0.8, 0.1, 0.1) : bad ? new StanceProbabilities(0.1, 0.7, 0.2) : new StanceProbabilities(0.2, 0.2, 0.6);
        return new Judgement { Actor = actor, Mentions = [], Stance = p.Best, Probabilities = p, Evidence = [new Evidence("=good|bad: \\ word", 0.42)] };
    }

    private static ActorSlant Slant(IGrouping<Actor, Judgement> judgements)
    {
        var mean = judgements.Average(j => j.Probabilities.Favor - j.Probabilities.Against);
        return new ActorSlant
        {
            Actor = judgements.Key,
            Slant = mean,
            SlantLow = -1,
            SlantHigh = 1,
            SlantWriter = mean,
            Favor = judgements.Count(j => j.Stance == Stance.Favor),
            Against = judgements.Count(j => j.Stance == Stance.Against),
            Neutral = judgements.Count(j => j.Stance == Stance.Neutral),
        };
    }
}
