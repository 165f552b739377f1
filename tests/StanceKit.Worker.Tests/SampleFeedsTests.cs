using System.Globalization;
using StanceKit.Tests.Scoring;

namespace StanceKit.Worker.Tests;

/// <summary>The README's first command, with the shipped model and the sample feeds.</summary>
public sealed class SampleFeedsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_sample_article_is_judged_once()
    {
        await DrainAsync();
        var sentences = CsvFile.Read(_folder.At("out/sentences.csv"));
        var articles = CsvFile.Read(_folder.At("out/articles.csv"));
        Assert.True(articles.Select(row => row["article_id"]).Distinct(StringComparer.Ordinal).Count() >= 25);
        Assert.Equal(["against", "favor", "neutral"], sentences.Select(row => row["stance"]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.Equal(["duplicate", "duplicate", "json", "language"], CsvFile.Read(_folder.At("out/rejects.csv")).Select(row => row["kind"]).Order(StringComparer.Ordinal));
        Assert.All(articles, row => Assert.InRange(double.Parse(row["slant"], CultureInfo.InvariantCulture), -1, 1));
        Assert.All(sentences, row => Assert.Equal(1, Probability(row, "p_favor") + Probability(row, "p_against") + Probability(row, "p_neutral"), 2e-4));
        Assert.Contains(sentences, row => row["voice"] != "writer");
        Assert.Contains(sentences, row => row["position"].Length > 0);

        var before = File.ReadAllText(_folder.At("out/sentences.csv"));
        await DrainAsync();
        Assert.Equal(before, File.ReadAllText(_folder.At("out/sentences.csv")));
    }

    [Fact]
    public void The_worker_ships_without_libtorch()
    {
        var files = Directory.GetFiles(AppContext.BaseDirectory, "*", SearchOption.AllDirectories);
        Assert.DoesNotContain(files, file => file.Contains("torch", StringComparison.OrdinalIgnoreCase));
    }

    private async Task DrainAsync()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        string[] arguments = ["--once", "--out", _folder.At("out"), "--Logging:LogLevel:Default=None"];
        var code = await WorkerApp.RunAsync(arguments, output, error, AnalyzerFactory.Load, null, TestContext.Current.CancellationToken);
        Assert.Equal("", error.ToString());
        Assert.Equal(0, code);
    }

    private static double Probability(Dictionary<string, string> row, string column) => double.Parse(row[column], CultureInfo.InvariantCulture);
}
