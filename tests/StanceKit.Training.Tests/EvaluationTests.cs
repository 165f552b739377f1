using StanceKit.Models;

namespace StanceKit.Training.Tests;

public sealed class EvaluationTests
{
    [Fact]
    public void Figures_are_those_worked_out_by_hand()
    {
        // favor: 2 of 2 right; against: 1 of 2 right, the other decided neutral; neutral: 1 of 2 right, the other decided favor.
        var evaluation = Evaluation.OfStance([Of(0, 0), Of(0, 0), Of(1, 1), Of(1, 2), Of(2, 2), Of(2, 0)]);
        Assert.Equal(0.8, evaluation.F1(0), 1e-9);
        Assert.Equal(2.0 / 3, evaluation.F1(1), 1e-9);
        Assert.Equal(0.5, evaluation.F1(2), 1e-9);
        Assert.Equal((0.8 + (2.0 / 3) + 0.5) / 3, evaluation.MacroF1, 1e-9);
        Assert.Equal(4.0 / 6, evaluation.Accuracy, 1e-9);
        Assert.Equal((1 + 0.5 + 0.5) / 3, evaluation.AverageRecall, 1e-9);
        Assert.Equal(1, evaluation.Confusion(1, 2));
    }

    [Fact]
    public void Calibration_error_is_the_gap_between_confidence_and_accuracy()
    {
        var evaluation = Evaluation.OfStance([Of(0, 0), Of(0, 0), Of(1, 0), Of(1, 0)]);
        Assert.Equal(0.8 - 0.5, evaluation.CalibrationError, 1e-9);
    }

    [Fact]
    public void Temperature_makes_overconfident_scores_honest()
    {
        // Right three times out of four at a score that claims nearly certainty.
        var scores = Enumerable.Range(0, 400).Select(_ => new double[] { 6, 0, 0 }).ToList();
        var labels = Enumerable.Range(0, 400).Select(i => i % 4 == 0 ? 1 : 0).ToList();
        var p = CalibrationFit.Apply(scores[0], CalibrationFit.Of(scores, labels));
        Assert.Equal(0.75, p[0], 0.01);
    }

    [Fact]
    public void Temperature_and_doubt_are_found_again()
    {
        // Scores twice too large, and one label in five drawn blindly.
        var random = new Random(1);
        var scores = new List<double[]>();
        var labels = new List<int>();
        for (var i = 0; i < 6000; i++)
        {
            double[] logits = [(random.NextDouble() * 8) - 4, (random.NextDouble() * 8) - 4, (random.NextDouble() * 8) - 4];
            var p = CalibrationFit.Apply(logits, new Calibration(1, 0.2));
            var u = random.NextDouble();
            labels.Add(u < p[0] ? 0 : u < p[0] + p[1] ? 1 : 2);
            scores.Add([.. logits.Select(logit => 2 * logit)]);
        }

        var calibration = CalibrationFit.Of(scores, labels);
        Assert.Equal(2, calibration.Temperature, 0.2);
        Assert.Equal(0.2, calibration.Doubt, 0.03);
    }

    [Fact]
    public void Calibration_changes_no_decision()
    {
        double[] scores = [0.3, 1.2, -4];
        var p = CalibrationFit.Apply(scores, new Calibration(1.7, 0.1));
        Assert.Equal(1, p.Sum(), 1e-12);
        Assert.True(p[1] > p[0] && p[0] > p[2]);
    }

    [Fact]
    public void A_group_lies_in_one_fold()
    {
        var folds = Enumerable.Range(0, 1000).Select(i => CrossValidation.FoldOf($"doc-{i}", 5, 1)).ToList();
        Assert.Equal(folds, Enumerable.Range(0, 1000).Select(i => CrossValidation.FoldOf($"doc-{i}", 5, 1)));
        Assert.All(Enumerable.Range(0, 5), fold => Assert.InRange(folds.Count(f => f == fold), 140, 260));
    }

    private static Prediction Of(int gold, int predicted)
    {
        var p = new double[] { 0.1, 0.1, 0.1 };
        p[predicted] = 0.8;
        return new Prediction(gold, p, "x");
    }
}
