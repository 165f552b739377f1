using System.Text.Json;
using StanceKit.Labels;

namespace StanceKit.Actors;

/// <summary>Reads the JSON of a registry and collects every fault instead of stopping at the first.</summary>
internal sealed class ActorFile(byte[] utf8)
{
    private static readonly string[] ActorFields =
        ["id", "name", "kind", "aliases", "demonyms", "metonyms", "leaders", "positions", "not", "ambiguous", "phrases", "neighbors", "formerPowers"];

    private static readonly string[] LeaderFields = ["name", "from", "to", "aliases", "short", "she"];
    private static readonly string[] PositionFields = ["name", "stance", "topic"];
    private static readonly string[] AmbiguousFields = ["form", "needs", "unless", "unlessNear", "person", "notInCapitals"];

    public List<RegistryFault> Faults { get; } = [];

    /// <summary>The actors that could be read, each with the byte offset where it stands.</summary>
    public List<(Actor Actor, long Offset)> Read()
    {
        var actors = new List<(Actor, long)>();
        if (Parse() is not { } root)
        {
            return actors;
        }

        if (root.Kind != JsonTokenType.StartArray)
        {
            Fault(root.Offset, "The file is not an array of actors.", "Put the actors between [ and ].");
            return actors;
        }

        foreach (var item in root.Items)
        {
            if (IsObject(item, "An actor") && ReadActor(item) is { } actor)
            {
                actors.Add((actor, item.Offset));
            }
        }

        return actors;
    }

    private PlacedJson? Parse()
    {
        try
        {
            return PlacedJson.Parse(utf8);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            var json = e as JsonException;
            var problem = e.Message.Split(" LineNumber:")[0].TrimEnd('.');
            Faults.Add(new RegistryFault((int)(json?.LineNumber ?? 0) + 1, (int)(json?.BytePositionInLine ?? 0) + 1, $"This is not valid JSON: {problem}.", "Look for a missing comma, quote or bracket here or just before."));
            return null;
        }
    }

    private Actor? ReadActor(PlacedJson item)
    {
        CheckFields(item, ActorFields, "an actor");
        var id = Required(item, "id", "An actor", "Give it a short key of lower-case letters, digits and hyphens, such as \"mali\".");
        var name = Required(item, "name", "An actor", "Give the name that the tables shall show, such as \"Mali\".");
        if (id is not null && !id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
        {
            Fault(Find(item, "id")!.Offset, $"The id \"{id}\" has other characters than lower-case letters, digits and hyphens.", "Write it like \"burkina-faso\".");
        }

        return id is null || name is null ? null : new Actor
        {
            Id = id,
            Name = name,
            Kind = Text(item, "kind") ?? "",
            Aliases = Texts(item, "aliases"),
            Demonyms = Texts(item, "demonyms"),
            Metonyms = Texts(item, "metonyms"),
            Leaders = Objects(item, "leaders", ReadLeader),
            Positions = Objects(item, "positions", ReadPosition),
            Not = Texts(item, "not"),
            Ambiguous = Objects(item, "ambiguous", ReadAmbiguous),
            Phrases = Texts(item, "phrases"),
            Neighbors = ReadNeighbors(item),
            FormerPowers = Texts(item, "formerPowers"),
        };
    }

    private Leader? ReadLeader(PlacedJson item)
    {
        CheckFields(item, LeaderFields, "a leader");
        var name = Required(item, "name", "A leader", "Give the full name, such as \"Assimi Goïta\".");
        var from = Date(item, "from");
        var to = Date(item, "to");
        if (from is not null && to is not null && new Leader("", from, to) is var term && term.FirstDay > term.LastDay)
        {
            Fault(Find(item, "from")!.Offset, $"The leader's time in office ends ({to}) before it begins ({from}).", "Swap the two or correct one.");
        }

        return name is null ? null : new Leader(name, from, to) { Aliases = Texts(item, "aliases"), ShortName = Text(item, "short"), She = Flag(item, "she") };
    }

    private Position? ReadPosition(PlacedJson item)
    {
        CheckFields(item, PositionFields, "a position");
        var name = Required(item, "name", "A position", "Give it a name such as \"critical of Mali\".");
        var label = Required(item, "stance", "A position", "Give \"favor\" or \"against\".");
        if (label is not null && (!StanceNames.TryParse(label, out var stance) || stance == Stance.Neutral))
        {
            Fault(Find(item, "stance")!.Offset, $"\"{label}\" is no stance of a position.", "Use \"favor\" or \"against\".");
            return null;
        }

        return name is null || !StanceNames.TryParse(label, out stance) ? null : new Position(name, stance, Texts(item, "topic"));
    }

    private AmbiguousForm? ReadAmbiguous(PlacedJson item)
    {
        CheckFields(item, AmbiguousFields, "an ambiguous form");
        var form = Required(item, "form", "An ambiguous form", "Give the name, alias, demonym or metonym as it is listed for the actor.");
        return form is null ? null : new AmbiguousForm(form)
        {
            Needs = Texts(item, "needs"),
            Unless = Texts(item, "unless"),
            UnlessNear = Texts(item, "unlessNear"),
            Person = Flag(item, "person"),
            NotInCapitals = Flag(item, "notInCapitals"),
        };
    }

    private Dictionary<string, IReadOnlyList<string>> ReadNeighbors(PlacedJson actor)
    {
        var neighbors = new Dictionary<string, IReadOnlyList<string>>();
        if (Find(actor, "neighbors") is not { } item || !IsObject(item, "\"neighbors\""))
        {
            return neighbors;
        }

        CheckFields(item, ["north", "south", "east", "west"], "\"neighbors\"");
        foreach (var (direction, _, _) in item.Members)
        {
            neighbors[direction] = Texts(item, direction);
        }

        return neighbors;
    }

    private string? Required(PlacedJson item, string field, string what, string remedy)
    {
        var text = Text(item, field)?.Trim();
        if (string.IsNullOrEmpty(text) && Find(item, field) is null or { Kind: JsonTokenType.String or JsonTokenType.Null })
        {
            Fault(item.Offset, $"{what} has no \"{field}\".", remedy);
        }

        return string.IsNullOrEmpty(text) ? null : text;
    }

    private string? Text(PlacedJson item, string field)
    {
        var value = Find(item, field);
        if (value is null or { Kind: JsonTokenType.String or JsonTokenType.Null })
        {
            return value?.Kind == JsonTokenType.String ? value.Text : null;
        }

        Fault(value.Offset, $"\"{field}\" is not a text.", "Put it in double quotes.");
        return null;
    }

    private string? Date(PlacedJson item, string field)
    {
        if (Find(item, field) is not { Kind: not JsonTokenType.Null } value)
        {
            return null;
        }

        if (value.Kind is JsonTokenType.String or JsonTokenType.Number && Leader.TryReadDate(value.Text, last: false, out _))
        {
            return value.Text;
        }

        Fault(value.Offset, $"\"{value.Text}\" in \"{field}\" is no date.", "Write a year, month or day such as \"2021\", \"2021-05\" or \"2021-05-24\"; leave it out where open.");
        return null;
    }

    private bool Flag(PlacedJson item, string field)
    {
        var value = Find(item, field);
        if (value is not null and not { Kind: JsonTokenType.True or JsonTokenType.False })
        {
            Fault(value.Offset, $"\"{field}\" is neither true nor false.", "Write true or false without quotes.");
        }

        return value?.Kind == JsonTokenType.True;
    }

    private List<string> Texts(PlacedJson item, string field)
    {
        var texts = new List<string>();
        foreach (var value in Array(item, field))
        {
            if (value.Kind == JsonTokenType.String && !string.IsNullOrWhiteSpace(value.Text))
            {
                texts.Add(value.Text.Trim());
            }
            else
            {
                Fault(value.Offset, $"\"{field}\" contains something that is no text or is empty.", "Remove it or put a text in double quotes.");
            }
        }

        return texts;
    }

    private List<T> Objects<T>(PlacedJson item, string field, Func<PlacedJson, T?> read)
        where T : class
        => [.. Array(item, field).Where(value => IsObject(value, $"An entry of \"{field}\"")).Select(read).OfType<T>()];

    private List<PlacedJson> Array(PlacedJson item, string field)
    {
        var value = Find(item, field);
        if (value is null or { Kind: JsonTokenType.Null })
        {
            return [];
        }

        if (value.Kind != JsonTokenType.StartArray)
        {
            Fault(value.Offset, $"\"{field}\" is not a list.", "Put its entries between [ and ].");
        }

        return value.Items;
    }

    private bool IsObject(PlacedJson item, string what)
    {
        if (item.Kind != JsonTokenType.StartObject)
        {
            Fault(item.Offset, $"{what} is not an object.", "Put its fields between { and }.");
        }

        return item.Kind == JsonTokenType.StartObject;
    }

    private void CheckFields(PlacedJson item, string[] known, string what)
    {
        var seen = new HashSet<string>();
        foreach (var (name, offset, _) in item.Members)
        {
            if (!known.Contains(name))
            {
                var nearest = NearestName.Of(name, known);
                Fault(offset, $"There is no field \"{name}\" in {what}.", nearest is null ? $"Use one of: {string.Join(", ", known)}." : $"Did you mean \"{nearest}\"?");
            }
            else if (!seen.Add(name))
            {
                Fault(offset, $"The field \"{name}\" stands twice in {what}.", "Keep one of the two.");
            }
        }
    }

    private static PlacedJson? Find(PlacedJson item, string field) => item.Members.Find(m => m.Name == field).Value;

    /// <summary>Adds a fault at a byte offset.</summary>
    public void Fault(long offset, string problem, string remedy)
    {
        var (line, column) = PlacedJson.Place(utf8, offset);
        Faults.Add(new RegistryFault(line, column, problem, remedy));
    }
}
