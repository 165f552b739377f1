namespace StanceKit.Models;

/// <summary>Makes honest probabilities of raw scores: one temperature, and a doubt that no score can dispel. It changes no decision.</summary>
/// <remarks>
/// Temperature scaling after Guo et al. (ICML 2017). The doubt is the share of sentences about which readers disagree whatever
/// they say: without it the surest decisions are called surer than they are, and all others less sure.
/// </remarks>
/// <param name="Temperature">Scores are divided by it; above 0.</param>
/// <param name="Doubt">Share of probability that is spread evenly over the classes, 0 to below 1.</param>
public readonly record struct Calibration(double Temperature, double Doubt)
{
    /// <summary>Leaves scores as they are.</summary>
    public static Calibration None { get; } = new(1, 0);

    /// <summary>Turns raw scores, one per class, into probabilities, in place.</summary>
    public void Apply(Span<double> scores)
    {
        LinearScorer.ToProbabilities(scores, Temperature);
        foreach (ref var score in scores)
        {
            score = ((1 - Doubt) * score) + (Doubt / scores.Length);
        }
    }
}
