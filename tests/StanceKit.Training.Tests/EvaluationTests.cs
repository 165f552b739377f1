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
        var p = Temperature.Apply(scores[0], Temperature.Fit(scores, labels));
        Assert.Equal(0.75, p[0], 0.01);
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
