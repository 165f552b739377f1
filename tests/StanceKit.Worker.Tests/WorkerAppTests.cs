using StanceKit.Tests.Scoring;

namespace StanceKit.Worker.Tests;

public sealed class WorkerAppTests : IDisposable
{
    private const string Line = """{"url":"https://a.example/1","title":"One","text":"Mali is good. Algeria is bad."}""";
    private readonly TemporaryFolder _folder = new();
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public void Dispose()
    {
        _folder.Dispose();
        _output.Dispose();
        _error.Dispose();
    }

    private string Out => _folder.At("out");

    private Task<int> RunAsync(params string[] arguments) => RunAsync(new WordAnalyzer(), TestContext.Current.CancellationToken, arguments);

    private Task<int> RunAsync(IArticleAnalyzer analyzer, CancellationToken stop, params string[] arguments) =>
        WorkerApp.RunAsync([.. arguments, "--out", Out, "--Logging:LogLevel:Default=None"], _output, _error, (_, _) => analyzer, null, stop);

    private string[] Lines(string name) => File.ReadAllLines(Path.Combine(Out, name));

    private Dictionary<string, string> Snapshot() =>
        Directory.GetFiles(Out, "*.csv").ToDictionary(path => Path.GetFileName(path), File.ReadAllText);

    [Theory]
    [InlineData("--bogus")]
    [InlineData("extra")]
    [InlineData("--sources")]
    [InlineData("--once=yes")]
    public async Task A_usage_error_exits_2_with_usage(string argument)
    {
        Assert.Equal(2, await WorkerApp.RunAsync([argument], _output, _error, (_, _) => new WordAnalyzer(), null, TestContext.Current.CancellationToken));
        Assert.Contains("Usage:", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_exits_0() => Assert.Equal(0, await RunAsync("--help"));

    [Fact]
    public async Task A_missing_model_exits_1()
    {
        var sources = _folder.Write("a.jsonl", Line);
        Assert.Equal(1, await WorkerApp.RunAsync(["--once", "--sources", sources, "--out", Out, "--model", _folder.At("none")], _output, _error, AnalyzerFactory.Load, null, TestContext.Current.CancellationToken));
        Assert.Contains("model folder not found", _error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", ":1:")]
    [InlineData("{}", ":1: ")]
    [InlineData("[\n{\"name\":\"a\"}]", ":2: ")]
    [InlineData("[\n\n{\"path\":\"none.csv\"}]", ":3: ")]
    [InlineData("[\n{\"path\":\"a.jsonl\",\"kind\":\"x\"}]", ":2: ")]
    [InlineData("[]", ":1: ")]
    public async Task A_bad_list_of_feeds_exits_1_and_names_the_line(string json, string line)
    {
        var path = _folder.Write("feeds.json", json);
        Assert.Equal(1, await RunAsync("--once", "--sources", path));
        Assert.StartsWith(path + line, _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missing_sources_exit_1() => Assert.Equal(1, await RunAsync("--once", "--sources", _folder.At("none")));

    [Fact]
    public async Task A_feed_on_the_web_is_a_counted_reject()
    {
        _folder.Write("a.jsonl", Line);
        Assert.Equal(0, await RunAsync("--once", "--sources", _folder.Write("feeds.json", """[{"name":"W","url":"https://a.example/rss"},{"name":"L","path":"a.jsonl"}]""")));
        Assert.Contains("unsupported", Assert.Single(Lines("rejects.csv").Skip(1)), StringComparison.Ordinal);
        Assert.Contains(",L,https://a.example/1,", Lines("articles.csv")[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_run_adds_nothing()
    {
        var path = _folder.Write("in/a.jsonl", $"{Line}\n{Line}\nbroken\n{{\"text\":\"Voici des mots et les autres.\"}}\n");
        Assert.Equal(0, await RunAsync("--once", "--sources", path));
        var first = Snapshot();
        Assert.Equal(3, first.Count);
        Assert.Equal(4, Lines("rejects.csv").Length);
        Assert.Equal(0, await RunAsync("--once", "--sources", path));
        Assert.Equal(first, Snapshot());
        Assert.Contains("Articles 0 scored (0 revised), 2 seen before", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_text_is_a_revision()
    {
        var path = _folder.Write("a.jsonl", Line);
        await RunAsync("--once", "--sources", path);
        _folder.Write("a.jsonl", Line.Replace("good", "bad", StringComparison.Ordinal));
        await RunAsync("--once", "--sources", path);
        Assert.Equal(["1", "1", "2", "2"], Lines("articles.csv").Skip(1).Select(row => row.Split(',')[1]));
    }

    [Fact]
    public async Task A_torn_tail_is_cut_off()
    {
        var path = _folder.Write("a.jsonl", Line);
        await RunAsync("--once", "--sources", path);
        var first = Snapshot();
        await File.AppendAllTextAsync(Path.Combine(Out, "sentences.csv"), "0123,half a row", TestContext.Current.CancellationToken);
        await RunAsync("--once", "--sources", path);
        Assert.Equal(first, Snapshot());
    }

    [Fact]
    public async Task A_file_that_somebody_edited_is_appended_to_and_a_strange_one_kept_aside()
    {
        var path = _folder.Write("a.jsonl", Line);
        await RunAsync("--once", "--sources", path);
        var sentences = Path.Combine(Out, "sentences.csv");
        var edited = (await File.ReadAllTextAsync(sentences, TestContext.Current.CancellationToken)).Replace("Mali", "MALI", StringComparison.Ordinal);
        await File.WriteAllTextAsync(sentences, edited, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(Out, "rejects.csv"), "mine", TestContext.Current.CancellationToken);
        _folder.Write("a.jsonl", Line.Replace("/1", "/2", StringComparison.Ordinal));
        Assert.Equal(0, await RunAsync("--once", "--sources", path));
        Assert.StartsWith(edited, await File.ReadAllTextAsync(sentences, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(5, Lines("sentences.csv").Length);
        Assert.Equal(["mine"], Lines("rejects.csv.1"));
    }

    [Fact]
    public async Task A_stop_between_articles_neither_loses_nor_doubles()
    {
        var path = _folder.Write("a.jsonl", string.Join('\n', Enumerable.Range(0, 300).Select(i => Line.Replace("/1", $"/{i}", StringComparison.Ordinal))));
        using var stop = new CancellationTokenSource();
        var count = 0;
        var stopping = new WordAnalyzer { Before = _ => StopAtTheHundredth() };
        Assert.Equal(1, await RunAsync(stopping, stop.Token, "--once", "--sources", path));
        Assert.InRange(Lines("articles.csv").Length, 100, 600);
        Assert.Equal(0, await RunAsync("--once", "--sources", path));
        Assert.Equal(Enumerable.Range(0, 300).Select(i => $"https://a.example/{i}"), Lines("articles.csv").Skip(1).Select(row => row.Split(',')[4]).Distinct());
        Assert.Equal(601, Lines("articles.csv").Length);

        // The host passes a stop on by itself: the articles after it are slow, so that it arrives among them on any machine.
        void StopAtTheHundredth()
        {
            var now = Interlocked.Increment(ref count);
            if (now == 100)
            {
                stop.Cancel();
            }
            else if (now > 100)
            {
                Thread.Sleep(20);
            }
        }
    }

    [Fact]
    public async Task The_service_runs_until_stopped_and_writes_files_of_the_day()
    {
        var path = _folder.Write("a.jsonl", Line);
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        Assert.Equal(0, await RunAsync(new WordAnalyzer(), stop.Token, "--sources", path, "--Worker:PollSeconds=1"));
        var name = Assert.Single(Directory.GetFiles(Out, "sentences-*.csv"));
        Assert.Matches(@"sentences-\d{8}\.csv$", name);
        Assert.Equal(3, (await File.ReadAllLinesAsync(name, TestContext.Current.CancellationToken)).Length);
    }

    [Fact]
    public async Task A_state_in_use_or_of_another_kind_exits_1()
    {
        var path = _folder.Write("a.jsonl", Line);
        var state = _folder.At("s.db");
        using (new StateDatabase(state))
        {
            Assert.Equal(1, await RunAsync("--once", "--sources", path, "--state", state));
        }

        Assert.Contains("another worker", _error.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, await RunAsync("--once", "--sources", path, "--state", _folder.Write("t.db", new string('x', 5000))));
        Assert.Contains("not a state file", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_summary_is_plain_text_when_it_is_no_terminal()
    {
        await RunAsync("--once", "--sources", _folder.Write("a.jsonl", Line));
        var text = _output.ToString();
        Assert.DoesNotContain('\u001b', text);
        Assert.Contains("..........|##########", text, StringComparison.Ordinal);
        Assert.Contains("  against 0.70  Algeria is bad.", text, StringComparison.Ordinal);
        Assert.All(text.Split('\n'), line => Assert.InRange(line.TrimEnd().Length, 0, 120));
    }

    [Fact]
    public async Task The_sample_feeds_are_read_with_their_planted_faults()
    {
        Assert.Equal(0, await RunAsync("--once", "--sources", new Installation().FeedsFile!));
        Assert.Contains("Articles 32 scored", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("Rejects 4: duplicate 2, json 1, language 1.", _output.ToString(), StringComparison.Ordinal);
        Assert.All(Lines("articles.csv").Skip(1), row => Assert.Matches("^[0-9a-f]{16},1,,", row));
    }

    [Fact]
    public async Task A_relative_output_folder_lands_where_the_user_stands()
    {
        var project = new Installation().Find("src/StanceKit.Worker/StanceKit.Worker.csproj")!;
        var start = new System.Diagnostics.ProcessStartInfo("dotnet", ["msbuild", project, "-getProperty:EnableDefaultRunWorkingDirectory", "-getProperty:RunWorkingDirectory"])
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardOutput = true,
        };
        using var process = System.Diagnostics.Process.Start(start)!;
        var properties = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        using var json = System.Text.Json.JsonDocument.Parse(properties);
        var values = json.RootElement.GetProperty("Properties");
        Assert.Equal("false", values.GetProperty("EnableDefaultRunWorkingDirectory").GetString());
        Assert.Equal("", values.GetProperty("RunWorkingDirectory").GetString());
    }
}
