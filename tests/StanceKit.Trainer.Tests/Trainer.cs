using StanceKit.Tests;

namespace StanceKit.Trainer.Tests;

/// <summary>Runs the console app in a folder of its own and keeps what it wrote.</summary>
internal sealed class Trainer : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("stancekit-").FullName;

    public string Output { get; private set; } = "";

    public string Errors { get; private set; } = "";

    public static string Root => Repository.Root;

    public static string Labelled(string name) => System.IO.Path.Combine(Repository.Root, "data", "labelled", name);

    public static string SharedData => System.IO.Path.Combine(Repository.Root, "..", "shared", "data");

    public string Path(string name) => System.IO.Path.Combine(Folder, name);

    public string Write(string name, string content)
    {
        File.WriteAllText(Path(name), content);
        return Path(name);
    }

    public int Run(params string[] args)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = TrainerApp.Run(args, output, errors);
        Output = output.ToString();
        Errors = errors.ToString();
        return code;
    }

    public void Dispose() => Directory.Delete(Folder, true);
}
