using StanceKit.Actors;
using StanceKit.Articles;
using StanceKit.Labels;
using StanceKit.Text;

namespace StanceKit;

/// <summary>Everything that was found in one article.</summary>
public sealed record ArticleAnalysis
{
    /// <summary>The article as it was read.</summary>
    public required Article Article { get; init; }

    /// <summary>Title and body after cleaning, with the map back. Sentence and mention offsets are into its text.</summary>
    public required CleanedText Text { get; init; }

    /// <summary>ISO 639-1 code of the language found, <c>und</c> where undetermined.</summary>
    public required string Language { get; init; }

    /// <summary>Why the article was not scored, null when it was. A passed-over article has no sentences.</summary>
    public PassedOver? PassedOver { get; init; }

    /// <summary>All sentences in order, those without an actor included.</summary>
    public IReadOnlyList<SentenceAnalysis> Sentences { get; init; } = [];

    /// <summary>One summary per actor with at least one judgement, in order of first appearance.</summary>
    public IReadOnlyList<ActorSlant> Actors { get; init; } = [];

    /// <summary>Share of biased sentences, 0 to 1; null while no bias model is loaded.</summary>
    public double? BiasRate { get; init; }

    /// <summary>Id of the model that judged.</summary>
    public required string Model { get; init; }
}

/// <summary>Why an article was not scored.</summary>
/// <param name="Kind">Short stable name, e.g. <c>language</c> or <c>empty</c>.</param>
/// <param name="Reason">One sentence for people.</param>
/// <param name="Remedy">One sentence: what the user can do.</param>
public sealed record PassedOver(string Kind, string Reason, string Remedy);

/// <summary>One sentence and what was judged in it.</summary>
/// <param name="Index">Position in the article from 0.</param>
/// <param name="Span">UTF-16 offsets into the cleaned text.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Judgements">One per actor in it, in order of first mention; empty when it names none.</param>
public sealed record SentenceAnalysis(int Index, TextSpan Span, string Text, IReadOnlyList<Judgement> Judgements)
{
    /// <summary>Whether the wording is biased; null while no bias model is loaded.</summary>
    public bool? Biased { get; init; }

    /// <summary>Probability of bias, 0 to 1; null while no bias model is loaded.</summary>
    public double? BiasProbability { get; init; }
}

/// <summary>Sentence x actor: stance, probabilities, evidence, voice.</summary>
public sealed record Judgement
{
    /// <summary>The actor judged.</summary>
    public required Actor Actor { get; init; }

    /// <summary>Its mentions in the sentence; offsets are into the cleaned text.</summary>
    public required IReadOnlyList<Mention> Mentions { get; init; }

    /// <summary>The decision: the label of the highest probability.</summary>
    public required Stance Stance { get; init; }

    /// <summary>Calibrated probabilities.</summary>
    public required StanceProbabilities Probabilities { get; init; }

    /// <summary><c>writer</c>, or the source that the sentence quotes or reports, in its words.</summary>
    public string Voice { get; init; } = "writer";

    /// <summary>Names of the configured positions that the sentence takes, in the registry's order.</summary>
    public IReadOnlyList<string> Positions { get; init; } = [];

    /// <summary>The words that moved the decision, strongest first.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];
}

/// <summary>Probabilities of the three stances; each 0 to 1, together 1.</summary>
/// <param name="Favor">Of <see cref="Stance.Favor"/>.</param>
/// <param name="Against">Of <see cref="Stance.Against"/>.</param>
/// <param name="Neutral">Of <see cref="Stance.Neutral"/>.</param>
public readonly record struct StanceProbabilities(double Favor, double Against, double Neutral)
{
    /// <summary>The stance with the highest probability; ties go to neutral, then favor.</summary>
    public Stance Best => Neutral >= Favor && Neutral >= Against ? Stance.Neutral : Favor >= Against ? Stance.Favor : Stance.Against;
}

/// <summary>A readable reason with its signed weight in log-odds of the decision.</summary>
/// <param name="Reason">A word, phrase or reason such as <c>condemned (before)</c>.</param>
/// <param name="Weight">Natural-log odds; positive speaks for the decided stance against the runner-up.</param>
public readonly record struct Evidence(string Reason, double Weight);

/// <summary>What an article's sentences add up to for one actor.</summary>
public sealed record ActorSlant
{
    /// <summary>The actor.</summary>
    public required Actor Actor { get; init; }

    /// <summary>Favor minus against over all its sentences, -1 to 1, all voices.</summary>
    public required double Slant { get; init; }

    /// <summary>Lower end of the 95 % interval of <see cref="Slant"/>.</summary>
    public required double SlantLow { get; init; }

    /// <summary>Upper end of the 95 % interval.</summary>
    public required double SlantHigh { get; init; }

    /// <summary>The slant of the sentences in the writer's own voice; 0 where there are none.</summary>
    public required double SlantWriter { get; init; }

    /// <summary>Number of sentences for the actor.</summary>
    public required int Favor { get; init; }

    /// <summary>Number of sentences against it.</summary>
    public required int Against { get; init; }

    /// <summary>Number of neutral sentences.</summary>
    public required int Neutral { get; init; }

    /// <summary>Positions that the article takes.</summary>
    public IReadOnlyList<string> Positions { get; init; } = [];
}
