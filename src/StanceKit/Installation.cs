namespace StanceKit;

/// <summary>Finds what is shipped with the programs, whatever folder the user stands in: beside the executable, else upwards as far as the repository.</summary>
/// <param name="baseDirectory">Where to begin; the executable's folder by default.</param>
public sealed class Installation(string? baseDirectory = null)
{
    private readonly string _base = baseDirectory ?? AppContext.BaseDirectory;

    /// <summary>The shipped model, null where there is none.</summary>
    public string? ModelFolder => Find(Path.Combine("models", "default"));

    /// <summary>The shipped registry of actors, null where there is none.</summary>
    public string? ActorsFile => Find(Path.Combine("data", "actors.json"));

    /// <summary>The list of sample feeds, null where there is none.</summary>
    public string? FeedsFile => Find(Path.Combine("data", "feeds.json"));

    /// <summary>The file or folder of that relative path, null where there is none.</summary>
    public string? Find(string relativePath)
    {
        for (var folder = new DirectoryInfo(_base); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, relativePath);
            if (Path.Exists(candidate))
            {
                return candidate;
            }

            // A folder above the repository is somebody else's.
            if (Path.Exists(Path.Combine(folder.FullName, "StanceKit.sln")))
            {
                return null;
            }
        }

        return null;
    }
}
