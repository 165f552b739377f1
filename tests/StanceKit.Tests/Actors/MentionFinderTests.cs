using CsCheck;
using StanceKit.Actors;
using StanceKit.Text;

namespace StanceKit.Tests.Actors;

public sealed class MentionFinderTests
{
    private static readonly Gen<string> NewsLike = Gen.OneOfConst(
        "Mali", "MALI", "US", "us", "Niger", "River", "Delta", "Chad", "Smith", "Jordan", "Michael", "President", "Tebboune", "General", "Goïta", "the", "The", "of",
        "junta", "It", "said", "-", ".", ",", "'s", "\n", "\"", "former", "Gen", "Wagner", "IS", "Congo", "Brazzaville", "Côte", "d'Ivoire", "neighbor", "northern", "its")
        .List[0, 30].Select(words => string.Join(' ', words));

    [Fact]
    public void The_golden_sentences_give_the_expected_mentions()
    {
        var wrong = new List<string>();
        foreach (var line in TestRegistry.GoldenLines("mentions.golden.txt"))
        {
            var (text, date, expected) = GoldenNotation.Read(line);
            var found = GoldenNotation.Write(text, TestRegistry.Finder.Find(text, date));
            if (found != expected)
            {
                wrong.Add($"\nexpected {expected}\nfound    {found}");
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} sentences differ:{string.Concat(wrong)}");
    }

    [Fact]
    public void The_golden_file_is_as_long_as_promised() => Assert.True(TestRegistry.GoldenLines("mentions.golden.txt").Count() >= 150);

    [Theory]
    [InlineData("Mali", MentionKind.Name)]
    [InlineData("Malian", MentionKind.Demonym)]
    [InlineData("Bamako", MentionKind.Metonym)]
    [InlineData("Assimi Goïta", MentionKind.Leader)]
    public void A_mention_tells_how_it_refers(string text, MentionKind kind) => Assert.Equal(kind, Assert.Single(TestRegistry.Finder.Find(text)).Kind);

    [Fact]
    public void Every_unconditional_form_that_ships_is_found_alone()
    {
        var lost = new List<string>();
        foreach (var actor in TestRegistry.Shipped.Actors)
        {
            foreach (var form in actor.Aliases.Prepend(actor.Name).Concat(actor.Demonyms).Concat(actor.Metonyms).Where(f => !f.EndsWith('-') && !actor.Ambiguous.Any(a => a.Form == f)))
            {
                if (TestRegistry.Finder.Find($"They saw the {form} there.") is not [var only] || !only.Actor.Equals(actor) || only.Span.Length != form.Length)
                {
                    lost.Add($"{actor.Id}: {form}");
                }
            }
        }

        Assert.True(lost.Count == 0, string.Join("; ", lost));
    }

    [Fact]
    public void Every_leader_who_ships_is_found_in_office()
    {
        var lost = TestRegistry.Shipped.Actors.SelectMany(a => a.Leaders, (actor, leader) => (actor, leader)).Where(pair =>
        {
            var inOffice = new DateTimeOffset((pair.leader.To is null ? new DateOnly(2026, 1, 15) : pair.leader.LastDay).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
            return !TestRegistry.Finder.Find($"Then {pair.leader.Name} spoke.", inOffice).Any(m => m.Actor.Equals(pair.actor) && m.Kind == MentionKind.Leader);
        });
        Assert.Empty(lost.Select(pair => pair.leader.Name));
    }

    [Fact]
    public void Any_text_gives_ordered_disjoint_mentions_within_it() => Gen.OneOf(Gen.String, NewsLike).Sample(AssertSound);

    [Fact]
    public void A_neutral_sentence_behind_changes_nothing() => NewsLike.Sample(text =>
    {
        var alone = TestRegistry.Finder.Find(text);
        var followed = TestRegistry.Finder.Find(text + "\nThe weather stayed dry over the weekend.");
        Assert.Equal(alone, followed);
    });

    [Fact]
    public void Ready_tokens_and_own_tokens_give_the_same()
    {
        const string Text = "Mali accused Algeria.";
        Assert.Equal(TestRegistry.Finder.Find(Text), TestRegistry.Finder.Find(Text, Tokenizer.Tokenize(Text).ToArray(), null));
    }

    [Fact]
    public void Another_domain_works_with_actors_built_in_code()
    {
        var acme = new Actor { Id = "acme", Name = "Acme", Aliases = ["Acme Corporation"], Demonyms = ["Acmean"] };
        var finder = new MentionFinder(ActorRegistry.FromActors([acme]));
        Assert.Equal(["Acme Corporation", "Acmeans"], finder.Find("acme and Acme Corporation pleased the Acmeans").Select(m => m.Span.Of("acme and Acme Corporation pleased the Acmeans").ToString()));
    }

    [Fact]
    public void A_surname_of_two_presidents_goes_to_the_one_introduced()
    {
        var a = new Actor { Id = "a", Name = "Alphaland", Leaders = [new Leader("Ann Toure", "2020", null)] };
        var b = new Actor { Id = "b", Name = "Betaland", Leaders = [new Leader("Bob Toure", "2020", null)] };
        var finder = new MentionFinder(ActorRegistry.FromActors([a, b]));
        Assert.Equal("b", finder.Find("Bob Toure came. Then Toure spoke.")[^1].Actor.Id);
        Assert.Empty(finder.Find("President Toure came."));
        Assert.Equal(2, finder.Find("Bob Toure met Ann Toure. Later Toure spoke.").Count);
    }

    private static void AssertSound(string text)
    {
        var end = 0;
        foreach (var mention in TestRegistry.Finder.Find(text))
        {
            Assert.InRange(mention.Span.Start, end, text.Length - 1);
            Assert.InRange(mention.Span.End, mention.Span.Start + 1, text.Length);
            end = mention.Span.End;
        }
    }
}
