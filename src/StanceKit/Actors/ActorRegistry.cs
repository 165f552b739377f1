namespace StanceKit.Actors;

/// <summary>The actors that are looked for: data that a user writes, not code.</summary>
/// <remarks>
/// A registry file is a JSON array of objects (comments and trailing commas are allowed). Only <c>id</c> and
/// <c>name</c> are required, so ten lines are a registry:
/// <code>
/// [
///   { "id": "acme", "name": "Acme", "aliases": ["Acme Corporation"] },
///   { "id": "globex", "name": "Globex", "leaders": [{ "name": "Hank Scorpio" }] }
/// ]
/// </code>
/// <list type="table">
/// <item><term>id</term><description>Short key: lower-case letters, digits, hyphens; unique.</description></item>
/// <item><term>name</term><description>The name shown in tables; it is searched like an alias.</description></item>
/// <item><term>kind</term><description><c>state</c>, <c>regional-body</c>, <c>international-body</c>, <c>armed-movement</c>, <c>organisation</c> or any other text; decides which definite phrases ("the bloc") fit.</description></item>
/// <item><term>aliases</term><description>Other names. A capital at a word's start must be a capital in the text, a word all in capitals ("US") must be so in the text, a lower-case word may be either; accents, apostrophes and hyphens do not matter.</description></item>
/// <item><term>demonyms</term><description>"Malian"; the plural in -s is understood. "Franco-" counts only before a hyphen.</description></item>
/// <item><term>metonyms</term><description>Capital, palace, army: "Bamako".</description></item>
/// <item><term>leaders</term><description><c>name</c>, <c>from</c>, <c>to</c> (year, month or day; open where left out), and optionally <c>aliases</c>, <c>short</c> (what follows a title: "Abiy"; the last word of the name by default, "" for nothing), <c>she</c>.</description></item>
/// <item><term>positions</term><description><c>name</c>, <c>stance</c> (favor or against), <c>topic</c> (terms; none when the stance alone decides).</description></item>
/// <item><term>not</term><description>Phrases that hold one of its forms and do not mean it: "Niger Delta".</description></item>
/// <item><term>ambiguous</term><description>Forms that need evidence: <c>form</c>; <c>needs</c> (words of which one must be in the text, or another plain mention of the actor); <c>unless</c> (words that rule it out, anywhere in the text); <c>unlessNear</c> (the same within six tokens); <c>person</c> (true: not beside another capitalised name); <c>notInCapitals</c> (true: not in a headline all in capitals).</description></item>
/// <item><term>phrases</term><description>Definite phrases that can mean it once it was named: "the junta".</description></item>
/// <item><term>neighbors</term><description><c>north</c>, <c>south</c>, <c>east</c>, <c>west</c>: ids, for "its northern neighbor".</description></item>
/// <item><term>formerPowers</term><description>Ids, for "the former colonial power".</description></item>
/// </list>
/// Safe to use from several threads.
/// </remarks>
public sealed class ActorRegistry
{
    private readonly Dictionary<string, Actor> _byId = [];
    private readonly Dictionary<string, Actor> _byForm = [];

    private ActorRegistry(IReadOnlyList<Actor> actors)
    {
        Actors = actors;
        foreach (var actor in actors)
        {
            _byId[actor.Id] = actor;
            _byForm[WordFold.Key(actor.Name)] = actor;
        }

        foreach (var actor in actors)
        {
            foreach (var form in ActorForms.Listed(actor))
            {
                _byForm.TryAdd(WordFold.Key(form), actor);
            }
        }

        Names = [.. actors.SelectMany(a => a.Aliases.Prepend(a.Name).Concat(ActorForms.DemonymsOf(a))).Where(n => !n.EndsWith('-')).Distinct()];
    }

    /// <summary>All actors in the order of the file.</summary>
    public IReadOnlyList<Actor> Actors { get; }

    /// <summary>All names, aliases and demonyms with their plurals, each once.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Reads a registry file.</summary>
    /// <exception cref="ActorRegistryException">The file cannot be read or has faults; all of them are listed with line, column and remedy.</exception>
    public static ActorRegistry Load(string path)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new ActorRegistryException(path, [new RegistryFault(0, 0, $"The file cannot be read: {e.Message.TrimEnd('.')}.", "Check the path and the rights.")]);
        }

        return Parse(bytes, path);
    }

    /// <summary>Makes a registry of actors built in code.</summary>
    /// <exception cref="ActorRegistryException">Two share an id or a form, or a reference leads nowhere.</exception>
    public static ActorRegistry FromActors(IEnumerable<Actor> actors)
    {
        var list = actors.ToList();
        var faults = new List<RegistryFault>();
        new RegistryCheck((_, problem, remedy) => faults.Add(new RegistryFault(0, 0, problem, remedy))).Check(list);
        return faults.Count == 0 ? new ActorRegistry(list) : throw new ActorRegistryException("", faults);
    }

    /// <summary>The actor with this id, else with this name or any other form, whatever its case and accents; null where there is none.</summary>
    public Actor? Find(string idOrName) =>
        _byId.TryGetValue(idOrName, out var actor) || _byForm.TryGetValue(WordFold.Key(idOrName), out actor) ? actor : null;

    /// <summary>Reads the bytes of a registry file; <paramref name="path"/> is only for messages.</summary>
    internal static ActorRegistry Parse(byte[] bytes, string path)
    {
        var utf8 = bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        var file = new ActorFile(utf8);
        var placed = file.Read();
        new RegistryCheck((i, problem, remedy) => file.Fault(placed[i].Offset, problem, remedy)).Check([.. placed.Select(p => p.Actor)]);
        if (file.Faults.Count > 0)
        {
            throw new ActorRegistryException(path, [.. file.Faults.OrderBy(f => f.Line).ThenBy(f => f.Column)]);
        }

        return new ActorRegistry([.. placed.Select(p => p.Actor)]);
    }
}
