using System.CommandLine;
using StanceKit.Actors;
using StanceKit.Features;
using StanceKit.Models;
using StanceKit.Scoring;
using StanceKit.Trainer.Commands;
using StanceKit.Training;

namespace StanceKit.Trainer;

/// <summary>The console app: train, evaluate, score, explain, check.</summary>
public static class TrainerApp
{
    /// <summary>The command did what it was asked.</summary>
    public const int Done = 0;

    /// <summary>Bad data, or a failed run.</summary>
    public const int Failed = 1;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 2;

    /// <summary>Runs one command.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="output">What the user asked for.</param>
    /// <param name="errors">Faults and warnings.</param>
    /// <returns>0 done, 1 bad data or failed run, 2 usage.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter errors)
    {
        var screen = new Screen(output, errors);
        var root = new RootCommand("Trains, measures and runs StanceKit's stance models.")
        {
            TrainCommand.Create(screen),
            EvaluateCommand.Create(screen),
            ScoreCommand.Create(screen),
            ExplainCommand.Create(screen),
            CheckCommand.Create(screen),
            CrossValidateCommand.Create(screen),
            SwapCommand.Create(screen),
        };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                errors.WriteLine(error.Message);
            }

            errors.WriteLine("Run the command with --help to see its options.");
            return Usage;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { Output = output, Error = errors, EnableDefaultExceptionHandler = false });
        }
        catch (Exception fault) when (fault is TrainingException or ModelException or LexiconException or ActorRegistryException or OutputException or IOException or UnauthorizedAccessException)
        {
            errors.WriteLine(fault.Message);
            return Failed;
        }
    }
}
