using StanceKit.Actors;
using StanceKit.Features;
using StanceKit.Models;

namespace StanceKit.Worker;

/// <summary>The one place where the worker gets its analyzer.</summary>
internal static class AnalyzerFactory
{
    /// <summary>Loads the model and the registry of actors.</summary>
    /// <exception cref="WorkerException">One of them is missing or broken.</exception>
    public static IArticleAnalyzer Load(string? modelFolder, string? actorsFile)
    {
        if (modelFolder is null || !Directory.Exists(modelFolder))
        {
            throw new WorkerException($"{modelFolder ?? "models/default"}: model folder not found. Give one with --model DIR.");
        }

        if (actorsFile is null || !File.Exists(actorsFile))
        {
            throw new WorkerException($"{actorsFile ?? "data/actors.json"}: registry of actors not found. Give one with --actors FILE.");
        }

        try
        {
            return StanceAnalyzer.Load(modelFolder, actorsFile);
        }
        catch (Exception fault) when (fault is ModelException or LexiconException or ActorRegistryException or IOException)
        {
            throw new WorkerException(fault.Message);
        }
    }
}
