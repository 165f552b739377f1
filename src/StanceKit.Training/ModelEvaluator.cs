using StanceKit.Models;
using StanceKit.Text;

namespace StanceKit.Training;

/// <summary>Scores labelled rows with a finished model.</summary>
public static class ModelEvaluator
{
    /// <summary>One prediction per row, in order; runs on all cores.</summary>
    public static IReadOnlyList<Prediction> Predict(StanceModel model, IReadOnlyList<TrainingRow> rows)
    {
        var predictions = new Prediction[rows.Count];
        Parallel.For(0, rows.Count, i =>
        {
            var row = rows[i];
            var reading = model.Read(row.Row.Text, new TextSpan(0, row.Row.Text.Length), row.Mentions);
            var scores = new double[3];
            model.Score(reading, row.Mentions, scores);
            model.Manifest.Calibration.Apply(scores);
            predictions[i] = new Prediction((int)row.Row.Stance, scores, row.Row.Actor);
        });
        return predictions;
    }
}
