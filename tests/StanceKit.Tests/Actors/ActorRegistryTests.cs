using System.Text;
using StanceKit.Actors;
using StanceKit.Labels;

namespace StanceKit.Tests.Actors;

public sealed class ActorRegistryTests
{
    [Fact]
    public void Ten_lines_are_a_registry()
    {
        var registry = Parse("""[ { "id": "acme", "name": "Acme" }, { "id": "globex", "name": "Globex", "aliases": ["Globex Inc"] } ]""");
        Assert.Equal(["Acme", "Globex", "Globex Inc"], registry.Names);
        Assert.Equal("globex", registry.Find("globex inc")?.Id);
        Assert.Equal("acme", registry.Find("acme")?.Id);
        Assert.Null(registry.Find("nobody"));
    }

    [Theory]
    [InlineData("""[ { "id": "a" } ]""", 1, 3, "no \"name\"")]
    [InlineData("""[ { "name": "A" } ]""", 1, 3, "no \"id\"")]
    [InlineData("""[ { "id": "A b", "name": "A" } ]""", 1, 11, "lower-case")]
    [InlineData("""[ { "id": "a", "name": "A", "alias": ["B"] } ]""", 1, 29, "Did you mean \"aliases\"?")]
    [InlineData("""[ { "id": "a", "name": "A" }, { "id": "a", "name": "B" } ]""", 1, 31, "used twice")]
    [InlineData("""[ { "id": "a", "name": "A", "aliases": ["X"] }, { "id": "b", "name": "B", "aliases": ["x"] } ]""", 1, 49, "claimed by both")]
    [InlineData("""[ { "id": "a", "name": "A", "positions": [{ "name": "p", "stance": "neutral" }] } ]""", 1, 68, "\"favor\" or \"against\"")]
    [InlineData("""[ { "id": "a", "name": "A", "positions": [{ "name": "p", "stance": "hostile" }] } ]""", 1, 68, "no stance")]
    [InlineData("""[ { "id": "a", "name": "A", "leaders": [{ "name": "P Q", "from": "20x1" }] } ]""", 1, 66, "no date")]
    [InlineData("""[ { "id": "a", "name": "A", "leaders": [{ "name": "P Q", "from": 2021, "to": 2019 }] } ]""", 1, 66, "before it begins")]
    [InlineData("""[ { "id": "a", "name": "A", "aliases": "B" } ]""", 1, 40, "not a list")]
    [InlineData("""[ { "id": "a", "name": 5 } ]""", 1, 24, "not a text")]
    [InlineData("""[ { "id": "a", "name": "A", "neighbors": { "north": ["bb"] } } ]""", 1, 3, "no actor's id")]
    [InlineData("""[ { "id": "a", "name": "A", "ambiguous": [{ "form": "Z" }] } ]""", 1, 3, "no name, alias")]
    [InlineData("""{ "id": "a" }""", 1, 1, "not an array")]
    [InlineData("[\n  { \"id\": \"a\" \"name\": \"A\" }\n]", 2, 15, "not valid JSON")]
    [InlineData("", 1, 1, "not valid JSON")]
    public void A_fault_names_place_and_remedy(string json, int line, int column, string expected)
    {
        var e = Assert.Throws<ActorRegistryException>(() => Parse(json));
        var fault = Assert.Single(e.Faults);
        Assert.Equal((line, column), (fault.Line, fault.Column));
        Assert.Contains(expected, fault.Problem + " " + fault.Remedy);
        Assert.Contains($"actors.json:{line}:{column}: ", e.Message);
    }

    [Fact]
    public void All_faults_are_listed_at_once()
    {
        var e = Assert.Throws<ActorRegistryException>(() => Parse("""[ { "id": "a", "nme": "A" }, { "id": "b", "name": "B", "leaders": [{ "from": "x" }] } ]"""));
        Assert.Equal(4, e.Faults.Count);
    }

    [Fact]
    public void A_shared_form_is_allowed_where_evidence_decides()
    {
        var registry = Parse("""
            [
              // Comments and a trailing comma do no harm.
              { "id": "a", "name": "A", "aliases": ["Congo"], "ambiguous": [{ "form": "Congo", "unless": ["Brazzaville"] }] },
              { "id": "b", "name": "B", "aliases": ["Congo"], "ambiguous": [{ "form": "Congo", "needs": ["Brazzaville"] }] },
            ]
            """);
        Assert.Equal(2, registry.Actors.Count);
    }

    [Fact]
    public void A_missing_file_says_so()
    {
        var e = Assert.Throws<ActorRegistryException>(() => ActorRegistry.Load("/no/such/actors.json"));
        Assert.Contains("cannot be read", e.Message);
    }

    [Fact]
    public void A_byte_order_mark_does_no_harm() => Assert.Single(ActorRegistry.Parse([0xEF, 0xBB, 0xBF, .. """[{ "id": "a", "name": "A" }]"""u8], "actors.json").Actors);

    [Fact]
    public void Terms_in_office_count_years_and_months_whole()
    {
        var leader = new Leader("A B", "2020-08", "2021");
        Assert.False(leader.InOffice(new DateOnly(2020, 7, 31)));
        Assert.True(leader.InOffice(new DateOnly(2020, 8, 1)));
        Assert.True(leader.InOffice(new DateOnly(2021, 12, 31)));
        Assert.False(leader.InOffice(new DateOnly(2022, 1, 1)));
    }

    [Fact]
    public void The_shipped_registry_is_valid_and_large_enough() => Assert.True(TestRegistry.Shipped.Actors.Count(a => a.Positions.Count > 0) >= 60);

    [Theory]
    [InlineData("Mali")]
    [InlineData("Ivory Coast")]
    [InlineData("Democratic Republic of the Congo")]
    [InlineData("Republic of the Congo")]
    [InlineData("United Arab Emirates")]
    [InlineData("Islamic State Sahel Province")]
    [InlineData("Azawad Liberation Front")]
    [InlineData("Alliance of Sahel States")]
    public void The_shipped_registry_knows_the_domain(string name) => Assert.Equal(name, TestRegistry.Shipped.Find(name)?.Name);

    [Fact]
    public void Positions_are_even_handed()
    {
        foreach (var actor in TestRegistry.Shipped.Actors.Where(a => a.Positions.Count > 0))
        {
            Assert.Contains(actor.Positions, p => p is { Stance: Stance.Favor, Topic.Count: 0 });
            Assert.Contains(actor.Positions, p => p is { Stance: Stance.Against, Topic.Count: 0 });
            Assert.Equal(Topics(actor, Stance.Favor), Topics(actor, Stance.Against));
        }
    }

    [Fact]
    public void Every_state_has_a_sovereignty_position_in_the_same_terms()
    {
        var states = TestRegistry.Shipped.Actors.Where(a => a.Kind == ActorKinds.State && a.Positions.Count > 0).ToList();
        var terms = states.Select(a => string.Join('|', a.Positions.Single(p => p.Name == $"pro-{a.Name} sovereignty").Topic)).Distinct();
        Assert.Single(terms);
    }

    [Fact]
    public void Position_names_are_unique()
    {
        var names = TestRegistry.Shipped.Actors.SelectMany(a => a.Positions).Select(p => p.Name).ToList();
        Assert.Equal(names.Count, names.Distinct().Count());
    }

    private static List<string> Topics(Actor actor, Stance stance) => [.. actor.Positions.Where(p => p.Stance == stance).Select(p => string.Join('|', p.Topic)).Order(StringComparer.Ordinal)];

    private static ActorRegistry Parse(string json) => ActorRegistry.Parse(Encoding.UTF8.GetBytes(json), "actors.json");
}
