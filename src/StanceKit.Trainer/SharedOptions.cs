using System.CommandLine;
using StanceKit.Actors;
using StanceKit.Training;

namespace StanceKit.Trainer;

/// <summary>Options that several commands have, and what they stand for when they are not given.</summary>
internal static class SharedOptions
{
    public static Option<string?> Model() => new("--model") { Description = "Model folder; by default the shipped one." };

    public static Option<string?> Actors() => new("--actors") { Description = "Registry of actors; by default the shipped one." };

    /// <summary>An option that takes several files; a word that looks like an option is a slip of the pen and no file.</summary>
    public static Option<string[]> Files(string name, string description)
    {
        var option = new Option<string[]>(name) { Description = description, AllowMultipleArgumentsPerToken = true };
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => token.Value.StartsWith("--", StringComparison.Ordinal)))
            {
                result.AddError($"Unrecognized option '{token.Value}'.");
            }
        });
        return option;
    }

    public static Option<int> Seed() => new("--seed") { Description = "Seed of everything random.", DefaultValueFactory = _ => 1 };

    public static Option<string> Task()
    {
        var option = new Option<string>("--task") { Description = "What the model decides.", DefaultValueFactory = _ => "stance" };
        option.AcceptOnlyFromAmong("stance");
        return option;
    }

    public static string ModelFolder(string? given) =>
        given ?? new Installation().ModelFolder ?? throw new TrainingException("No model was named and none is shipped beside this program. Name one with --model DIR.");

    public static ActorRegistry Registry(string? given) =>
        ActorRegistry.Load(given ?? new Installation().ActorsFile ?? throw new TrainingException("No registry was named and none is shipped beside this program. Name one with --actors FILE."));

    public static string LexiconFolder() =>
        new Installation().Find(Path.Combine("data", "lexicon")) ?? throw new TrainingException("The folder data/lexicon is not found beside this program or above it. Restore it from the repository.");

    /// <summary>A locator that asks the registry first; a missing registry is no fault here, as rows may give offsets.</summary>
    public static MentionLocator Locator(string? actorsFile)
    {
        var path = actorsFile ?? new Installation().ActorsFile;
        return path is null ? new MentionLocator() : MentionLocator.Of(ActorRegistry.Load(path));
    }
}
