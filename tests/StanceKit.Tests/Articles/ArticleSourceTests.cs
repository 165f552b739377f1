using System.Text;
using StanceKit.Articles;
using StanceKit.Tests.Scoring;

namespace StanceKit.Tests.Articles;

[Collection(nameof(MeasuresMemory))]
public sealed class ArticleSourceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private (List<Article> Articles, List<Reject> Rejects) Read(string name, string text, ReadLimits? limits = null) =>
        Read(_folder.Write(name, text), limits);

    private static (List<Article> Articles, List<Reject> Rejects) Read(string path, ReadLimits? limits = null)
    {
        var items = ArticleSources.Open(path, limits: limits).Read(TestContext.Current.CancellationToken).ToList();
        var rejects = items.Where(i => i.Reject is not null).Select(i => i.Reject!).ToList();
        Assert.All(rejects, r => Assert.False(string.IsNullOrWhiteSpace(r.Reason) || string.IsNullOrWhiteSpace(r.Remedy) || string.IsNullOrWhiteSpace(r.Location), r.ToString()));
        return ([.. items.Where(i => i.Article is not null).Select(i => i.Article!)], rejects);
    }

    [Theory]
    [InlineData("a.jsonl")]
    [InlineData("a.csv")]
    [InlineData("a.txt")]
    [InlineData("a.html")]
    [InlineData("a.xml")]
    [InlineData("a.json")]
    public void An_empty_file_is_a_reject(string name)
    {
        var (articles, rejects) = Read(name, "");
        Assert.Empty(articles);
        Assert.Equal("empty", Assert.Single(rejects).Kind);
    }

    [Theory]
    [InlineData("a.jsonl")]
    [InlineData("a.csv")]
    [InlineData("a.txt")]
    [InlineData("a.html")]
    [InlineData("a.xml")]
    [InlineData("a.json")]
    [InlineData("a.dat")]
    public void A_binary_file_is_a_reject(string name)
    {
        var (articles, rejects) = Read(_folder.Write(name, [0x7F, (byte)'E', (byte)'L', (byte)'F', 0, 1, 2, 0, 0xFF]));
        Assert.Empty(articles);
        Assert.Equal("binary", Assert.Single(rejects).Kind);
    }

    [Fact]
    public void Jsonl_is_read_around_its_faults()
    {
        var (articles, rejects) = Read("a.jsonl", """
            {"url":"https://a.example/1","title":"One","text":"First.","published_at":"2024-05-01T10:00:00Z","source":"S","other":[1,{"x":2}]}
            {"url":"https://a.example/2","title":"Two"}

            not json
            {"title":"\ud800","text":"x"}
            {"title":3,"text":"x"}
            {"title":"Half","te
            """ + "\n{\"text\":\"Last.\"}");
        Assert.Equal(["First.", "Last."], articles.Select(a => a.Text));
        Assert.Equal("S", articles[0].Source);
        Assert.Equal("a.jsonl", articles[1].Source);
        Assert.Equal(8, articles[1].Line);
        Assert.Equal(new DateTimeOffset(2024, 5, 1, 10, 0, 0, TimeSpan.Zero), articles[0].PublishedAt);
        Assert.Equal(["empty", "json", "json", "json", "json"], rejects.Select(r => r.Kind));
        Assert.Equal([2L, 4, 5, 6, 7], rejects.Select(r => r.Line!.Value));
        Assert.Equal(20, rejects[^1].Column);
    }

    [Fact]
    public void Jsonl_that_is_cut_in_half_ends_in_a_reject()
    {
        var (articles, rejects) = Read("a.jsonl", "{\"text\":\"One.\"}\n{\"text\":\"Tw");
        Assert.Single(articles);
        Assert.Equal(("json", 2L), (rejects[0].Kind, rejects[0].Line!.Value));
    }

    [Fact]
    public void A_line_of_50_MB_is_passed_by_without_being_held()
    {
        var path = _folder.At("a.jsonl");
        using (var file = File.Create(path))
        {
            var chunk = Encoding.ASCII.GetBytes(new string('x', 1_000_000));
            file.Write("{\"text\":\""u8);
            for (var i = 0; i < 50; i++)
            {
                file.Write(chunk);
            }

            file.Write("\"}\n{\"text\":\"After.\"}\n"u8);
        }

        var before = GC.GetTotalAllocatedBytes(true);
        var (articles, rejects) = Read(path);
        Assert.Equal("After.", Assert.Single(articles).Text);
        Assert.Equal(("too-large", 1L), (rejects[0].Kind, rejects[0].Line!.Value));
        Assert.InRange(GC.GetTotalAllocatedBytes(true) - before, 0, 60_000_000);
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_are_named_and_the_rest_is_read()
    {
        byte[] bytes = [.. "\u00EF\u00BB\u00BF"u8[..0], 0xEF, 0xBB, 0xBF, .. "{\"text\":\"A.\"}\r\n{\"text\":\"caf"u8, 0xE9, .. "\"}\n{\"text\":\"B.\"}"u8];
        var (articles, rejects) = Read(_folder.Write("a.jsonl", bytes));
        Assert.Equal(["A.", "B."], articles.Select(a => a.Text));
        var reject = Assert.Single(rejects);
        Assert.Equal(("encoding", 2L, 13), (reject.Kind, reject.Line!.Value, reject.Column!.Value));
        Assert.Contains($"offset {Array.IndexOf(bytes, (byte)0xE9)} ", reject.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Utf16_jsonl_is_read() =>
        Assert.Equal("Goïta.", Read(_folder.Write("a.jsonl", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("{\"text\":\"Goïta.\"}")])).Articles[0].Text);

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    public void Csv_is_read_whatever_its_separator(char separator)
    {
        var text = "Title,text,url\n\"A, b; c\td\",\"Line one\nsaid \"\"two\"\"\",https://a.example/1\n".Replace(',', separator).Replace($"A{separator} b", "A, b", StringComparison.Ordinal);
        var (articles, rejects) = Read("a.csv", text);
        Assert.Empty(rejects);
        Assert.Equal("Line one\nsaid \"two\"", articles[0].Text);
        Assert.Equal("A, b; c\td", articles[0].Title);
        Assert.Equal(2, articles[0].Line);
    }

    [Fact]
    public void Csv_finds_its_footing_after_broken_quotes_and_ragged_rows()
    {
        var (articles, rejects) = Read("a.csv", "title,text\nA,one\nB,\"never closed\nC,three\nD,\"four\"x\nE\nF,a,b\nG,\"se\nven\"\nH,\"open to the end\nI,nine\n");
        Assert.Equal(["A", "C", "G", "I"], articles.Select(a => a.Title));
        Assert.Equal([3L, 5, 6, 7, 10], rejects.Select(r => r.Line!.Value));
        Assert.All(rejects, r => Assert.Equal("csv", r.Kind));
    }

    [Fact]
    public void Csv_without_a_text_column_is_one_reject()
    {
        var (articles, rejects) = Read("a.csv", "title,body\nA,b\n");
        Assert.Empty(articles);
        Assert.Equal(("csv", 1L), (Assert.Single(rejects).Kind, rejects[0].Line!.Value));
    }

    [Fact]
    public void Text_files_have_a_title_when_a_blank_line_follows_it()
    {
        Assert.Equal(("Head", "Body.\nMore."), Titled(Read("a.txt", "Head\r\n\r\nBody.\r\nMore.").Articles[0]));
        Assert.Equal(("", "[ad_1]\n\nBody."), Titled(Read("b.txt", "[ad_1]\n\nBody.").Articles[0]));
        Assert.Equal(("", "No title.\nBody."), Titled(Read("c.txt", "No title.\nBody.").Articles[0]));
        static (string, string) Titled(Article a) => (a.Title, a.Text);
    }

    [Fact]
    public void Text_files_are_read_in_utf16_and_windows_1252_but_not_as_nonsense()
    {
        Assert.Equal("Goïta", Read(_folder.Write("a.txt", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("Goïta")])).Articles[0].Text);
        Assert.Equal("Goïta’s", Read(_folder.Write("b.txt", [.. "Go"u8, 0xEF, .. "ta"u8, 0x92, .. "s"u8])).Articles[0].Text);
        Assert.Equal("encoding", Read(_folder.Write("c.txt", [.. "Go"u8, 0x81, 0xEF])).Rejects[0].Kind);
    }

    [Fact]
    public void Html_pages_are_decoded_by_their_meta_element()
    {
        var page = "<!doctype html><html><head><meta charset='windows-1252'><title>T</title><link rel=canonical href='https://a.example/x'></head><body><nav>Home</nav><article><h1>T</h1><p>Go\u00EFta spoke at length to the assembly about the country and its choices, and the delegates listened in silence for an hour.</p><p>He then left.</p></article></body></html>";
        var article = Assert.Single(Read(_folder.Write("a.html", Encoding.Latin1.GetBytes(page))).Articles);
        Assert.Contains("Goïta spoke", article.Text, StringComparison.Ordinal);
        Assert.Equal("https://a.example/x", article.Url);
    }

    [Fact]
    public void A_text_over_the_limit_is_a_reject()
    {
        var (articles, rejects) = Read("a.txt", new string('x', 101), new ReadLimits { MaxTextChars = 100 });
        Assert.Empty(articles);
        Assert.Equal("too-large", Assert.Single(rejects).Kind);
    }

    [Fact]
    public void A_folder_is_read_in_ordinal_order_and_counts_what_it_cannot_read()
    {
        using var outside = new TemporaryFolder();
        var secret = outside.Write("secret.txt", "Secret.");
        foreach (var name in (string[])["b.txt", "a/z.txt", "a-b.txt", "B.txt", "a/deep/er.txt"])
        {
            _folder.Write(name, name);
        }

        _folder.Write("feeds.json", "[]");
        _folder.Write(".hidden", "x");
        _folder.Write(".git/x.txt", "x");
        _folder.Write("c.docx", "PK\u0003\u0004");
        _folder.Write("d.md", "# x");
        File.CreateSymbolicLink(_folder.At("e.txt"), secret);
        Directory.CreateSymbolicLink(_folder.At("f"), outside.Path);
        File.CreateSymbolicLink(_folder.At("g.txt"), _folder.At("b.txt"));
        Directory.CreateSymbolicLink(_folder.At("h"), _folder.Path);

        var (articles, rejects) = Read(_folder.Path);
        Assert.Equal(["B.txt", "a-b.txt", "a/deep/er.txt", "a/z.txt", "b.txt", "g.txt"], articles.Select(a => a.File));
        Assert.Equal(["c.docx:binary", "d.md:unknown-type", "e.txt:link", "f:link", "h:link"], rejects.Select(r => $"{r.Location}:{r.Kind}"));
    }

    [Fact]
    public void A_path_to_nothing_is_an_error() =>
        Assert.Throws<FileNotFoundException>(() => ArticleSources.Open(_folder.At("none.txt")));

    [Fact]
    public void Memory_stays_flat_as_the_input_grows()
    {
        var small = HeapAfter(500);
        var large = HeapAfter(10_000);
        Assert.InRange(large - small, -2_000_000, 2_000_000);
    }

    private long HeapAfter(int lines)
    {
        var path = _folder.At($"{lines}.jsonl");
        var body = string.Concat(Enumerable.Repeat("Mali is good. ", 150));
        File.WriteAllLines(path, Enumerable.Range(0, lines).Select(i => $$"""{"url":"https://a.example/{{i}}","text":"{{body}}"}"""));
        var most = 0L;
        var count = 0;
        foreach (var _ in ArticleSources.Open(path).Read(TestContext.Current.CancellationToken))
        {
            if (++count % (lines / 5) == 0)
            {
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true));
            }
        }

        Assert.Equal(lines, count);
        return most;
    }
}
