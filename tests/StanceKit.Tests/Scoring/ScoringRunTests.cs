using System.Globalization;
using CsvHelper;
using StanceKit.Articles;
using StanceKit.Labels;
using StanceKit.Scoring;

namespace StanceKit.Tests.Scoring;

public sealed class ScoringRunTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private sealed class Listed(IEnumerable<ArticleOrReject> items) : IArticleSource
    {
        public IEnumerable<ArticleOrReject> Read(CancellationToken cancellation = default) => items;
    }

    private static Article Item(int i, string text = "Mali is good. Algeria is bad. Nobody.") =>
        new() { Url = $"https://a.example/{i}", Title = $"=T{i}", Text = text, Source = "S" };

    private ScoringTotals Run(IEnumerable<ArticleOrReject> items, IArticleAnalyzer? analyzer = null, bool allSentences = false)
    {
        using var output = new OutputFolder(_folder.Path, allSentences);
        return new ScoringRun(analyzer ?? new WordAnalyzer()).Run(new Listed(items), output, TestContext.Current.CancellationToken);
    }

    private List<Dictionary<string, string>> Rows(string name)
    {
        using var reader = new CsvReader(CsvDialect.CreateParser(new StreamReader(_folder.At(name))));
        return [.. reader.GetRecords<dynamic>().Select(row => ((IDictionary<string, object>)row).ToDictionary(c => c.Key, c => (string)c.Value))];
    }

    [Fact]
    public void Headers_are_the_contract()
    {
        Run([]);
        Assert.Equal("article_id,source,url,published_at,title,sentence_index,start,end,sentence,actor,position,stance,voice,p_favor,p_against,p_neutral,bias,p_bias,evidence,model\n", File.ReadAllText(_folder.At("sentences.csv")));
        Assert.Equal("article_id,revision,duplicate_of,source,url,published_at,title,language,sentences,actor,slant,slant_low,slant_high,slant_writer,favor,against,neutral,bias_rate,position,model\n", File.ReadAllText(_folder.At("articles.csv")));
        Assert.Equal("source,location,line,column,kind,article,reason,remedy\n", File.ReadAllText(_folder.At("rejects.csv")));
    }

    [Fact]
    public void Rows_stand_in_input_order_though_threads_finish_in_any()
    {
        var slow = new WordAnalyzer { Before = a => Thread.Sleep((int)((uint)a.Title.GetHashCode(StringComparison.Ordinal) % 7)) };
        Run(Enumerable.Range(0, 200).Select(i => (ArticleOrReject)Item(i)), slow);
        Assert.Equal(Enumerable.Range(0, 200).Select(i => $"=T{i}"), Rows("sentences.csv").Select(r => r["title"]).Distinct());
    }

    [Fact]
    public void A_row_says_what_was_judged()
    {
        Run([Item(1)]);
        var rows = Rows("sentences.csv");
        Assert.Equal(["Mali", "Algeria"], rows.Select(r => r["actor"]));
        Assert.Equal(("against", "0.1000", "0.7000", "13", "29"), (rows[1]["stance"], rows[1]["p_favor"], rows[1]["p_against"], rows[1]["start"], rows[1]["end"]));
        Assert.Equal(new Evidence("=good|bad: \\ word", 0.42), EvidenceCell.Parse(rows[0]["evidence"]).Single());
        Assert.Contains(",-0.6000,", File.ReadAllText(_folder.At("articles.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public void Sentences_without_an_actor_are_written_when_asked_for()
    {
        Run([Item(1)], allSentences: true);
        Assert.Equal(["Mali", "Algeria", ""], Rows("sentences.csv").Select(r => r["actor"]));
    }

    [Fact]
    public void Faults_become_rejects_and_the_run_goes_on()
    {
        var totals = Run([Item(1), Item(1), Item(2, "explode"), Item(3, "Voici des mots et les autres."), new Reject("S", "f", 3, null, "json", "R.", "D."), Item(4, "Nothing.")]);
        Assert.Equal(["duplicate 1", "internal 1", "json 1", "language 1"], totals.Rejects.Select(p => $"{p.Key} {p.Value}"));
        Assert.Equal(["duplicate", "internal", "language", "json"], Rows("rejects.csv").Select(r => r["kind"]));
        var articles = Rows("articles.csv");
        Assert.Equal(["Mali", "Algeria", "", ""], articles.Select(r => r["actor"]));
        Assert.Equal("fr", articles[2]["language"]);
        Assert.All(articles, r => double.Parse(r["slant"], CultureInfo.InvariantCulture));
        Assert.Equal(2, totals.Articles);
        Assert.Equal("Mali is good.", totals.Actors.Single(a => a.Actor.Id == "mali").StrongestFor!.Text);
    }

    [Fact]
    public void A_failed_run_leaves_the_earlier_files()
    {
        Run([Item(1)]);
        var before = File.ReadAllText(_folder.At("articles.csv"));
        Assert.Throws<InvalidOperationException>(() => Run(Enumerable.Range(0, 100).Select(i => i < 99 ? (ArticleOrReject)Item(i) : throw new InvalidOperationException())));
        Assert.Equal(before, File.ReadAllText(_folder.At("articles.csv")));
        Assert.Equal(3, Directory.GetFiles(_folder.Path).Length);
    }

    [Fact]
    public void A_disk_error_ends_the_run_clearly()
    {
        using var output = new FullDisk();
        var error = Assert.Throws<OutputException>(() => new ScoringRun(new WordAnalyzer()).Run(new Listed([Item(1)]), output, TestContext.Current.CancellationToken));
        Assert.Contains("No space", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Look_ahead_is_bounded()
    {
        var read = 0;
        var done = 0;
        var most = 0;
        IEnumerable<ArticleOrReject> Items()
        {
            for (var i = 0; i < 100; i++)
            {
                most = Math.Max(most, ++read - Volatile.Read(ref done));
                yield return Item(i);
            }
        }

        using var output = new OutputFolder(_folder.Path);
        new ScoringRun(new WordAnalyzer { Before = _ => Interlocked.Increment(ref done) }) { LookAhead = 8 }.Run(new Listed(Items()), output, TestContext.Current.CancellationToken);
        Assert.InRange(most, 1, 9);
    }

    private sealed class FullDisk : IScoringOutput
    {
        public bool Write(ScoringResult result) => throw new IOException("No space left on device.");

        public void Complete()
        {
        }

        public void Dispose()
        {
        }
    }
}
