using System.Diagnostics;
using StanceKit.Training;

namespace StanceKit.Benchmarks.Classifiers;

/// <summary>fastText 0.9.2 (package <c>fasttext</c> of Debian): masked sentence, word pairs, parts of 3 to 6 letters, 25 epochs, one thread.</summary>
internal sealed class FastTextClassifier : IClassifier
{
    private const int Repeats = 10;

    public string Name => "fastText, word pairs and subwords";

    public string? Missing => PeerProgram.Find("fasttext") is null ? "not installed: apt-get install fasttext" : null;

    public ClassifierRun Run(IReadOnlyList<TrainingRow> training, IReadOnlyList<IReadOnlyList<TrainingRow>> tests)
    {
        var folder = Directory.CreateTempSubdirectory("stancekit-fasttext").FullName;
        try
        {
            var train = Write(folder, "train.txt", training.Select(row => $"__label__{(int)row.Row.Stance} {Text(row)}"));
            var model = Path.Combine(folder, "model");
            var watch = Stopwatch.StartNew();
            PeerProgram.Run("fasttext", "supervised", "-input", train, "-output", model, "-wordNgrams", "2", "-minn", "3", "-maxn", "6", "-epoch", "25", "-thread", "1", "-seed", "1");
            var seconds = watch.Elapsed.TotalSeconds;
            var predicted = tests.Select((rows, i) => Predict(model, Write(folder, $"{i}.txt", rows.Select(Text)))).ToList();
            var all = tests.SelectMany(rows => rows).Select(Text).ToList();
            var many = Write(folder, "many.txt", Enumerable.Repeat(all, Repeats).SelectMany(lines => lines));
            watch.Restart();
            Predict(model, many);
            var speed = Repeats * all.Count / watch.Elapsed.TotalSeconds;
            return new ClassifierRun(seconds, speed, new FileInfo($"{model}.bin").Length, predicted);
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    private static string Text(TrainingRow row) => Corpora.Masked(row).ToLowerInvariant();

    private static int[] Predict(string model, string file) =>
        [.. PeerProgram.Run("fasttext", "predict", $"{model}.bin", file).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim()[^1] - '0')];

    private static string Write(string folder, string name, IEnumerable<string> lines)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllLines(path, lines);
        return path;
    }
}
