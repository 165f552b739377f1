using System.Text.Json;
using System.Text.Json.Nodes;
using StanceKit.Training;

namespace StanceKit.Trainer;

/// <summary>The figures of an evaluation as JSON, for scripts.</summary>
internal static class EvaluationJson
{
    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(Evaluation evaluation, int rejected)
    {
        var labels = evaluation.Labels;
        var f1 = new JsonObject();
        var confusion = new JsonObject();
        for (var gold = 0; gold < labels.Count; gold++)
        {
            f1[labels[gold]] = evaluation.F1(gold);
            var row = new JsonObject();
            for (var predicted = 0; predicted < labels.Count; predicted++)
            {
                row[labels[predicted]] = evaluation.Confusion(gold, predicted);
            }

            confusion[labels[gold]] = row;
        }

        var perActor = new JsonObject();
        foreach (var actor in evaluation.PerActor)
        {
            perActor[actor.Actor] = new JsonObject { ["rows"] = actor.Rows, ["accuracy"] = actor.Right / (double)actor.Rows, ["lean"] = actor.Lean };
        }

        return new JsonObject
        {
            ["macro_f1"] = evaluation.MacroF1,
            ["accuracy"] = evaluation.Accuracy,
            ["avg_recall"] = evaluation.AverageRecall,
            ["f1"] = f1,
            ["confusion"] = confusion,
            ["per_actor"] = perActor,
            ["ece"] = evaluation.CalibrationError,
            ["rows"] = evaluation.Rows,
            ["rejected"] = rejected,
        }.ToJsonString(Format);
    }
}
