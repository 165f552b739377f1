using StanceKit.Actors;
using StanceKit.Articles;
using StanceKit.Features;
using StanceKit.Models;
using StanceKit.Text;

namespace StanceKit;

/// <summary>The front door: text in, judgements out. Clean, split, find actors, featurize, score, aggregate.</summary>
/// <example>
/// <code>
/// var analyzer = StanceAnalyzer.Load("models/default", "data/actors.json");
/// var analysis = analyzer.Analyze(new Article { Text = "Algiers is sheltering the men who attacked Mali." });
/// </code>
/// </example>
/// <remarks>Safe to use from several threads.</remarks>
public sealed class StanceAnalyzer : IArticleAnalyzer
{
    /// <summary>Evidence words kept per judgement; the rest is summed into one term.</summary>
    private const int MostEvidence = 6;

    private readonly StanceModel _model;
    private readonly TextCleaner _cleaner;
    private readonly MentionFinder _finder;
    private readonly ReferenceResolver _resolver;

    /// <summary>Creates an analyzer from a model and a registry.</summary>
    public StanceAnalyzer(StanceModel model, ActorRegistry registry)
    {
        _model = model;
        Registry = registry;
        _cleaner = new TextCleaner(registry.Names);
        _finder = new MentionFinder(registry);
        _resolver = new ReferenceResolver(registry);
    }

    /// <summary>The actors that are looked for.</summary>
    public ActorRegistry Registry { get; }

    /// <summary>Id of the model.</summary>
    public string ModelId => _model.Manifest.Id;

    /// <summary>Loads a model folder and a registry.</summary>
    /// <exception cref="ModelException">The model folder cannot be used.</exception>
    /// <exception cref="ActorRegistryException">The registry cannot be used.</exception>
    public static StanceAnalyzer Load(string modelFolder, string actorsFile) => new(StanceModel.Load(modelFolder), ActorRegistry.Load(actorsFile));

    /// <inheritdoc/>
    public ArticleAnalysis Analyze(Article article)
    {
        var text = _cleaner.Clean(WithTitle(article));
        var language = LanguageDetector.Detect(text.Text);
        var analysis = new ArticleAnalysis { Article = article, Text = text, Language = language, Model = ModelId };
        if (WhyPassedOver(text, language) is { } reason)
        {
            return analysis with { PassedOver = reason };
        }

        var sentences = SentenceSplitter.Split(text.Text);
        var mentions = FindActors(text.Text, sentences, article.PublishedAt);
        var judged = Judge(text.Text, sentences, mentions);
        return analysis with { Sentences = judged, Actors = SlantSummary.Of(judged) };
    }

    private static string WithTitle(Article article)
    {
        var title = article.Title.Trim();
        return title.Length == 0 || article.Text.AsSpan().TrimStart().StartsWith(title, StringComparison.Ordinal) ? article.Text : title + "\n\n" + article.Text;
    }

    private static PassedOver? WhyPassedOver(CleanedText text, string language)
    {
        if (text.Text.Length == 0)
        {
            return new PassedOver("empty", "Nothing is left of the text after cleaning.", "Look at the source: it may hold only boilerplate.");
        }

        return language is "en" or LanguageDetector.Undetermined
            ? null
            : new PassedOver("language", $"The text is in '{language}', and the model reads English.", "Translate it, or train a model for that language.");
    }

    private IReadOnlyList<Mention> FindActors(string text, IReadOnlyList<TextSpan> sentences, DateTimeOffset? publishedAt)
    {
        var tokens = Tokenizer.Tokenize(text);
        var mentions = _finder.Find(text, tokens, publishedAt);
        return _resolver.Resolve(text, tokens, sentences, mentions);
    }

    private List<SentenceAnalysis> Judge(string text, IReadOnlyList<TextSpan> sentences, IReadOnlyList<Mention> mentions)
    {
        var judged = new List<SentenceAnalysis>(sentences.Count);
        var next = 0;
        for (var i = 0; i < sentences.Count; i++)
        {
            var inside = new List<Mention>();
            while (next < mentions.Count && mentions[next].Span.Start < sentences[i].End)
            {
                if (sentences[i].Contains(mentions[next].Span))
                {
                    inside.Add(mentions[next]);
                }

                next++;
            }

            var sentence = text[sentences[i].Start..sentences[i].End];
            judged.Add(new SentenceAnalysis(i, sentences[i], sentence, inside.Count == 0 ? [] : Judge(text, sentences[i], inside)));
        }

        return judged;
    }

    private List<Judgement> Judge(string text, TextSpan sentence, List<Mention> mentions)
    {
        var reading = _model.Read(text, sentence, mentions.ConvertAll(mention => mention.Span));
        return [.. mentions.GroupBy(mention => mention.Actor).Select(actor => Judge(reading, sentence, actor.Key, [.. actor]))];
    }

    private Judgement Judge(SentenceReading reading, TextSpan sentence, Actor actor, List<Mention> mentions)
    {
        var spans = mentions.ConvertAll(mention => mention.Span);
        var decision = _model.Decide(reading, spans, MostEvidence);
        return new Judgement
        {
            Actor = actor,
            Mentions = mentions,
            Stance = decision.Stance,
            Probabilities = decision.Probabilities,
            Voice = VoiceReader.Read(Target.At(reading, spans[0])),
            Positions = PositionReader.Read(actor, decision.Stance, sentence.Of(reading.Text)),
            Evidence = decision.Evidence,
        };
    }
}
