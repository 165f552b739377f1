using StanceKit.Training;

namespace StanceKit.Benchmarks.Classifiers;

/// <summary>A way to label a target in a sentence, trained and measured like every other.</summary>
internal interface IClassifier
{
    /// <summary>Name in the table.</summary>
    string Name { get; }

    /// <summary>What keeps it from being run here, null where nothing does.</summary>
    string? Missing { get; }

    /// <summary>Trains on some rows and labels others.</summary>
    ClassifierRun Run(IReadOnlyList<TrainingRow> training, IReadOnlyList<IReadOnlyList<TrainingRow>> tests);
}

/// <summary>What a classifier did.</summary>
/// <param name="TrainSeconds">Wall-clock time of the training alone.</param>
/// <param name="PairsPerSecond">Sentence-target pairs labelled a second, from the raw sentence.</param>
/// <param name="ModelBytes">Size of the model on disk.</param>
/// <param name="Predicted">For each test set the class of each row: 0 favor, 1 against, 2 neutral.</param>
internal sealed record ClassifierRun(double TrainSeconds, double PairsPerSecond, long ModelBytes, IReadOnlyList<int[]> Predicted);
