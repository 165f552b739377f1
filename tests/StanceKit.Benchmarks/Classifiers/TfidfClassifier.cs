using System.Text.Json;
using StanceKit.Training;

namespace StanceKit.Benchmarks.Classifiers;

/// <summary>scikit-learn 1.2 (package <c>python3-sklearn</c> of Debian): TF-IDF of words and characters, linear SVM; see <c>tfidf.py</c>.</summary>
internal sealed class TfidfClassifier : IClassifier
{
    private const string Python = "/usr/bin/python3";

    public string Name => "scikit-learn TF-IDF (1-3, characters 3-5) + LinearSVC";

    public string? Missing
    {
        get
        {
            try
            {
                PeerProgram.Run(Python, "-c", "import sklearn");
                return null;
            }
            catch (Exception fault) when (fault is InvalidOperationException or System.ComponentModel.Win32Exception)
            {
                return "not installed: apt-get install python3-sklearn";
            }
        }
    }

    public ClassifierRun Run(IReadOnlyList<TrainingRow> training, IReadOnlyList<IReadOnlyList<TrainingRow>> tests)
    {
        var folder = Directory.CreateTempSubdirectory("stancekit-tfidf").FullName;
        try
        {
            File.WriteAllLines(Path.Combine(folder, "train.txt"), training.Select(row => $"{(int)row.Row.Stance}\t{Corpora.Masked(row)}"));
            for (var i = 0; i < tests.Count; i++)
            {
                File.WriteAllLines(Path.Combine(folder, $"{i}.txt"), tests[i].Select(Corpora.Masked));
            }

            PeerProgram.Run(Python, Path.Combine(AppContext.BaseDirectory, "Classifiers", "tfidf.py"), folder);
            using var figures = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "figures.json")));
            var root = figures.RootElement;
            return new ClassifierRun(root.GetProperty("seconds").GetDouble(), root.GetProperty("speed").GetDouble(), root.GetProperty("bytes").GetInt64(), [.. Enumerable.Range(0, tests.Count).Select(i => Read(folder, i))]);
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    private static int[] Read(string folder, int test) =>
        [.. File.ReadAllLines(Path.Combine(folder, $"{test}.out")).Select(line => line[0] - '0')];
}
