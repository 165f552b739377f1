using System.Text;
using StanceKit.Articles;
using StanceKit.Tests.Scoring;

namespace StanceKit.Tests.Articles;

public sealed class FeedFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private List<ArticleOrReject> Read(string text, string name = "a.xml") =>
        [.. ArticleSources.Open(_folder.Write(name, text)).Read(TestContext.Current.CancellationToken)];

    [Fact]
    public void Rss_2_prefers_the_whole_text_and_survives_real_dates()
    {
        var items = Read("""
            <?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>C</title>
            <item><media:title>Photo</media:title><title>One &amp;amp; two</title><link>https://a.example/1</link><description>Short</description>
            <pubDate>Mon, 07 May 2024 10:00:00 EST</pubDate><content:encoded><![CDATA[<p>First para.</p><p>Second<br>line &eacute;.</p><script>no()</script>]]></content:encoded></item>
            <item><title>Only a headline</title></item>
            <item><title>Three</title><guid>https://a.example/3</guid><description>Plain &lt; text</description></item>
            </channel></rss>
            """);
        var first = items[0].Article!;
        Assert.Equal("One & two", first.Title);
        Assert.Equal("First para.\nSecond\nline é.", first.Text);
        Assert.Equal(new DateTimeOffset(2024, 5, 7, 15, 0, 0, TimeSpan.Zero), first.PublishedAt!.Value.ToUniversalTime());
        Assert.Equal("empty", items[1].Reject!.Kind);
        Assert.Equal("https://a.example/3", items[2].Article!.Url);
        Assert.Equal("Plain < text", items[2].Article!.Text);
    }

    [Fact]
    public void Rss_1_and_atom_and_json_feed_are_read()
    {
        Assert.Equal("Body.", Read("""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel/><item><title>T</title><link>https://a.example</link><description>Body.</description></item></rdf:RDF>""")[0].Article!.Text);
        var atom = Read("""<feed xmlns="http://www.w3.org/2005/Atom"><title>F</title><entry><title type="html">A &amp;lt;b&amp;gt;</title><link rel="edit" href="https://a.example/e"/><link href="https://a.example/2"/><updated>2024-01-02T03:04:05+01:00</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One.</p><p>Two.</p></div></content></entry></feed>""")[0].Article!;
        Assert.Equal(("One.\nTwo.", "https://a.example/2"), (atom.Text, atom.Url));
        var json = Read("""{"version":"https://jsonfeed.org/version/1.1","title":"J","items":[{"id":"1","url":"https://a.example/4","title":"T","content_html":"<p>Hi.</p>","date_published":"2024-01-02T03:04:05Z"},{"id":"2"},5]}""", "a.json");
        Assert.Equal("Hi.", json[0].Article!.Text);
        Assert.Equal(["empty", "json"], json.Skip(1).Select(i => i.Reject!.Kind));
    }

    [Fact]
    public void An_xml_bomb_is_a_reject()
    {
        var reject = Assert.Single(Read("""
            <?xml version="1.0"?>
            <!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>
            <rss><channel><item><title>&b;&x;</title></item></channel></rss>
            """)).Reject!;
        Assert.Equal("xml", reject.Kind);
        Assert.InRange(reject.Line!.Value, 1, 3);
    }

    [Fact]
    public void Depth_is_limited()
    {
        var deep = string.Concat(Enumerable.Repeat("<b>", 100_000));
        Assert.Equal("xml", Assert.Single(Read($"<rss><channel><item><description>{deep}")).Reject!.Kind);
    }

    [Theory]
    [InlineData("<!-- x --><!DOCTYPE html><html><body>No feed</body></html>", "a.xml")]
    [InlineData("<opml version='1.0'><body/></opml>", "a.xml")]
    [InlineData("{\"a\":1}", "a.json")]
    public void What_is_no_feed_is_a_reject_with_a_remedy(string text, string name)
    {
        var reject = Assert.Single(Read(text, name)).Reject!;
        Assert.Equal("not-a-feed", reject.Kind);
        Assert.Equal(1, reject.Line);
    }

    [Fact]
    public void Items_before_a_break_are_read()
    {
        var items = Read("<rss><channel><item><title>A</title><description>One.</description></item><item><title>B</ti");
        Assert.Equal("One.", items[0].Article!.Text);
        Assert.Equal("xml", items[1].Reject!.Kind);
        Assert.Equal(2, items.Count);
    }

    [Fact]
    public void Adjoining_items_without_blanks_are_all_read() =>
        Assert.Equal(3, Read("<rss><channel><item><description>1</description></item><item><description>2</description></item><item><description>3</description></item></channel></rss>").Count);

    [Fact]
    public void A_declared_legacy_encoding_is_honoured()
    {
        var bytes = Encoding.Latin1.GetBytes("<?xml version='1.0' encoding='windows-1252'?><rss><channel><item><description>Goïta</description></item></channel></rss>");
        Assert.Equal("Goïta", ArticleSources.Open(_folder.Write("b.xml", bytes)).Read(TestContext.Current.CancellationToken).Single().Article!.Text);
    }

    [Theory]
    [InlineData("Wed, 02 Oct 2024 08:00:00 GMT", "2024-10-02T08:00:00Z")]
    [InlineData("02 Oct 2024 08:00 +0200", "2024-10-02T06:00:00Z")]
    [InlineData("2024-10-02", "2024-10-02T00:00:00Z")]
    [InlineData("2024-10-02 08:00:00", "2024-10-02T08:00:00Z")]
    [InlineData("Wednesday, 02 Oct 2024 08:00:00 UT", "2024-10-02T08:00:00Z")]
    [InlineData("yesterday", null)]
    [InlineData("", null)]
    public void Dates_are_read_tolerantly(string text, string? expected) =>
        Assert.Equal(expected, PublicationDate.Parse(text)?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture));
}
