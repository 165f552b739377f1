using CsvHelper;
using StanceKit.Labels;

namespace StanceKit.Trainer.Tests;

public sealed class ScoreCommandTests
{
    [Fact]
    public void Scores_jsonl_with_the_shipped_model_from_any_folder()
    {
        using var trainer = new Trainer();
        var input = trainer.Write("a.jsonl", """{"url":"https://example.org/1","title":"Raid","text":"Soldiers of Mali looted the market of the village and beat the elders who complained. Algeria rescued sixty families and was thanked for its generous help."}""" + "\n{\"url\":\"https://example.org/2\",\"ti\n");
        Assert.Equal(0, trainer.Run("score", "--input", input, "--out", trainer.Path("out")));
        var rows = Read(trainer.Path("out/sentences.csv"));
        Assert.Equal("against", rows.Single(row => row["actor"] == "Mali")["stance"]);
        Assert.Equal("favor", rows.Single(row => row["actor"] == "Algeria")["stance"]);
        Assert.Single(Read(trainer.Path("out/rejects.csv")));
        Assert.Contains("a.jsonl:2", trainer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_are_those_of_the_contract()
    {
        using var trainer = new Trainer();
        var input = trainer.Write("a.txt", "Mali thanked Algeria for its help after the flood.");
        Assert.Equal(0, trainer.Run("score", "--input", input, "--out", trainer.Path("out"), "--all-sentences"));
        Assert.Equal("article_id,source,url,published_at,title,sentence_index,start,end,sentence,actor,position,stance,voice,p_favor,p_against,p_neutral,bias,p_bias,evidence,model", File.ReadLines(trainer.Path("out/sentences.csv")).First());
        Assert.Equal("article_id,revision,duplicate_of,source,url,published_at,title,language,sentences,actor,slant,slant_low,slant_high,slant_writer,favor,against,neutral,bias_rate,position,model", File.ReadLines(trainer.Path("out/articles.csv")).First());
    }

    [Fact]
    public void Another_registry_reads_another_domain()
    {
        using var trainer = new Trainer();
        var actors = trainer.Write("actors.json", """[{"id":"works","name":"Water Works"},{"id":"mayor","name":"the mayor","aliases":["Mayor's office"]}]""");
        var input = trainer.Write("a.txt", "Residents praised Water Works for the swift and honest repair of the main, and condemned the mayor for lying about it.");
        Assert.Equal(0, trainer.Run("score", "--input", input, "--out", trainer.Path("out"), "--actors", actors));
        var rows = Read(trainer.Path("out/sentences.csv"));
        Assert.Equal(["Water Works", "the mayor"], rows.Select(row => row["actor"]));
    }

    [Fact]
    public void What_is_not_there_or_broken_is_said()
    {
        using var trainer = new Trainer();
        Assert.Equal(1, trainer.Run("score", "--input", trainer.Path("none.jsonl"), "--out", trainer.Path("out")));
        Assert.Contains("none.jsonl", trainer.Errors, StringComparison.Ordinal);
        Assert.Equal(1, trainer.Run("score", "--model", trainer.Path("none"), "--input", trainer.Write("a.txt", "Mali."), "--out", trainer.Path("out")));
        Assert.Contains("manifest.json", trainer.Errors, StringComparison.Ordinal);
        Assert.Equal(1, trainer.Run("score", "--input", trainer.Path("a.txt"), "--out", trainer.Path("out"), "--actors", trainer.Write("actors.json", "[{\"id\":\"x\",]")));
        Assert.Contains("actors.json", trainer.Errors, StringComparison.Ordinal);
    }

    private static List<Dictionary<string, string>> Read(string path)
    {
        using var csv = new CsvReader(CsvDialect.CreateParser(new StreamReader(path)));
        csv.Read();
        csv.ReadHeader();
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read())
        {
            rows.Add(csv.HeaderRecord!.ToDictionary(name => name, name => csv.GetField(name) ?? ""));
        }

        return rows;
    }
}
