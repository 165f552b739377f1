using CsCheck;
using StanceKit.Text;

namespace StanceKit.Tests.Text;

public sealed class HtmlPageReaderTests
{
    private const string Paragraph =
        "The army of Mali said on Tuesday that it had left the town of Kidal after three weeks of fighting, and that the wounded had been flown to Gao, where the hospital is full.";

    private static readonly string Page = $$"""
        <!doctype html><html lang="fr-FR"><head><title>Army leaves Kidal | Sahel Post</title>
        <meta property="og:title" content="Army leaves Kidal"><meta property="article:published_time" content="2024-03-05T10:00:00+01:00">
        <link rel="canonical" href="/2024/kidal"><script>document.write("evil")</script><style>p { color: red }</style></head>
        <body><nav><ul><li><a href="/">Home</a></li><li><a href="/a">Africa</a></li></ul></nav>
        <article><h1>Army leaves Kidal</h1><p>{{Paragraph}}</p><p>It <b>came</b> back, said <a href="/x">the mayor</a>. {{Paragraph}}</p>
        <img src="https://example.invalid/x.png"><iframe src="https://example.invalid/"></iframe><p>{{Paragraph}}</p></article>
        <footer>All rights reserved</footer></body></html>
        """;

    [Fact]
    public void Reads_the_article_and_what_the_page_says_about_it()
    {
        var page = HtmlPageReader.Read(Page, "https://sahel.example/feed?x=1");

        Assert.Equal("Army leaves Kidal", page.Title);
        Assert.Equal(new DateTimeOffset(2024, 3, 5, 10, 0, 0, TimeSpan.FromHours(1)), page.PublishedAt);
        Assert.Equal("https://sahel.example/2024/kidal", page.CanonicalUrl);
        Assert.Equal("fr", page.Language);
        Assert.Contains(Paragraph + "\nIt came back, said the mayor. " + Paragraph + "\n", page.Text);
        Assert.DoesNotContain("Home", page.Text);
        Assert.DoesNotContain("evil", page.Text);
    }

    [Fact]
    public void Takes_the_whole_text_where_nothing_reads_like_an_article()
    {
        var page = HtmlPageReader.Read("<body><div>The army left.</div><div>It <i>came</i> back.</div></body>", null);

        Assert.Equal("The army left.\nIt came back.", page.Text);
        Assert.Null(page.CanonicalUrl);
        Assert.Null(page.PublishedAt);
        Assert.Equal("", page.Title);
    }

    [Fact]
    public void Reads_the_date_of_structured_data()
    {
        var page = HtmlPageReader.Read(
            """<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Army leaves","datePublished":"2024-03-05"}]}</script><p>x</p>""", null);

        Assert.Equal("Army leaves", page.Title);
        Assert.Equal(new DateTimeOffset(2024, 3, 5, 0, 0, 0, TimeSpan.Zero), page.PublishedAt);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("not an address")]
    public void Takes_only_web_addresses(string url) => Assert.Null(HtmlPageReader.Read("<p>x</p>", url).CanonicalUrl);

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b class=1>")]
    [InlineData("<p><b>x")]
    [InlineData("<p>")]
    [InlineData("<ul><li>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<table>x")]
    [InlineData("<a>x")]
    [InlineData("<script>")]
    [InlineData("<svg>")]
    [InlineData("<!--")]
    [InlineData("<")]
    [InlineData("</div>")]
    [InlineData("<option>")]
    [InlineData("<p><span>word</p>")]
    [InlineData("<meta content=x name=y>")]
    [InlineData("<a href=\"")]
    [InlineData("&amp;")]
    [InlineData("<form><h1>")]
    [InlineData("<body x=1>")]
    public void Survives_a_hundred_thousand_of_it(string part)
    {
        var html = "<html><body><p>Start</p>" + string.Concat(Enumerable.Repeat(part, 100_000)) + "<p>End</p>";
        Work.EndsWithin(TimeSpan.FromSeconds(30), () => HtmlPageReader.Read(html, null));
    }

    [Fact]
    public void Survives_megabytes_of_attributes()
    {
        var attributes = string.Concat(Enumerable.Range(0, 200_000).Select(i => $" a{i}=\"{i}\""));
        Work.EndsWithin(TimeSpan.FromSeconds(30), () =>
            Assert.Equal("The army left.", HtmlPageReader.Read($"<body><p {attributes}>The army left.</p></body>", null).Text));
    }

    [Fact]
    public void Survives_attributes_just_within_the_bound()
    {
        var attributes = string.Concat(Enumerable.Range(0, 300).Select(i => $" a{i}=1"));
        var html = string.Concat(Enumerable.Repeat($"<b><p{attributes}>", 2_000));
        Work.EndsWithin(TimeSpan.FromSeconds(30), () => HtmlPageReader.Read(html, null));
    }

    [Fact]
    public void Survives_deeply_nested_structured_data()
    {
        var json = string.Concat(Enumerable.Repeat("[", 100_000));
        Assert.Equal("x", HtmlPageReader.Read($"<script type=\"application/ld+json\">{json}</script><p>x</p>", null).Text);
    }

    [Fact]
    public void Never_throws() => Gen.OneOf(DirtyText.Any, DirtyText.Any.Select(d => Page.Insert(d.Length * 7 % Page.Length, d))).Sample(html => HtmlPageReader.Read(html, html), iter: 2_000);

    [Fact]
    public void Keeps_off_the_network()
    {
        using var handler = new NoNetwork();
        SmartReader.Reader.SetBaseHttpClientHandler(handler);

        HtmlPageReader.Read(Page, "https://example.invalid/");

        Assert.Equal(0, handler.Requests);
    }

    private sealed class NoNetwork : HttpMessageHandler
    {
        public int Requests { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Requests++;
            throw new HttpRequestException("No network in tests.");
        }
    }
}
