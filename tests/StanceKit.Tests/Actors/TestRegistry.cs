using StanceKit.Actors;

namespace StanceKit.Tests.Actors;

/// <summary>The registry that ships, and the golden files beside the tests.</summary>
internal static class TestRegistry
{
    private static readonly Lazy<ActorRegistry> Loaded = new(() => ActorRegistry.Load(PathOf("data/actors.json")));

    public static ActorRegistry Shipped => Loaded.Value;

    public static MentionFinder Finder { get; } = new(Shipped);

    public static ReferenceResolver Resolver { get; } = new(Shipped);

    public static IEnumerable<string> GoldenLines(string file) =>
        File.ReadLines(PathOf("tests/StanceKit.Tests/Actors/" + file)).Where(line => line.Length > 0 && line[0] != '#');

    private static string PathOf(string relative)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "StanceKit.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder?.FullName ?? ".", relative);
    }
}
