using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace StanceKit.Worker.Tests;

/// <summary>What the README shows works when it is pasted.</summary>
[Collection(nameof(WorkingDirectory))]
public sealed class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(new Installation().Find("README.md")!);

    [Fact]
    public void The_library_example_compiles_and_runs()
    {
        var code = Block("csharp");
        Assert.InRange(code.Split('\n').Count(line => line.Trim().Length > 0), 10, 30);
        const string Usings = "global using System; global using System.IO; global using System.Linq; global using System.Collections.Generic;";
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            "ReadmeExample",
            [CSharpSyntaxTree.ParseText(Usings, cancellationToken: TestContext.Current.CancellationToken), CSharpSyntaxTree.ParseText(code, cancellationToken: TestContext.Current.CancellationToken)],
            references,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication));
        using var image = new MemoryStream();
        var result = compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success, string.Join(Environment.NewLine, result.Diagnostics));
        var output = Run(Assembly.Load(image.ToArray()));
        Assert.Contains("Mali: Against", output, StringComparison.Ordinal);
        Assert.Contains("Algeria: Favor", output, StringComparison.Ordinal);
        Assert.Contains("slant", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_registry_example_is_valid()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, Block("json"));
            Assert.Equal("City Hall", StanceKit.Actors.ActorRegistry.Load(path).Actors.Single().Name);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Every_file_it_names_is_there()
    {
        foreach (var path in new[] { "data/actors.json", "data/labelled/GUIDE.md", "models/default/MODEL_CARD.md", "training/own.json", "training/default.json", "src/StanceKit.Worker", "src/StanceKit.Trainer" })
        {
            Assert.Contains(path, Readme, StringComparison.Ordinal);
            Assert.NotNull(new Installation().Find(path));
        }
    }

    private static string Block(string language)
    {
        var start = Readme.IndexOf($"```{language}\n", StringComparison.Ordinal) + language.Length + 4;
        return Readme[start..Readme.IndexOf("```", start, StringComparison.Ordinal)];
    }

    /// <summary>Runs the example's Main in the repository's folder, as a user would, and returns what it prints.</summary>
    private static string Run(Assembly example)
    {
        var folder = Environment.CurrentDirectory;
        var console = Console.Out;
        using var output = new StringWriter();
        try
        {
            Environment.CurrentDirectory = Path.GetDirectoryName(new Installation().Find("StanceKit.sln"))!;
            Console.SetOut(output);
            example.EntryPoint!.Invoke(null, [Array.Empty<string>()]);
            return output.ToString();
        }
        finally
        {
            Console.SetOut(console);
            Environment.CurrentDirectory = folder;
        }
    }
}
