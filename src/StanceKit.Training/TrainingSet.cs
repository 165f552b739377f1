namespace StanceKit.Training;

/// <summary>Rows as the parts of a model see them, in the same order.</summary>
/// <param name="Examples">For the linear part.</param>
/// <param name="Texts">For the register gate; empty with one register.</param>
/// <param name="Words">For the network; empty without one.</param>
/// <param name="Registers">Names of the registers, at least one.</param>
public sealed record TrainingSet(IReadOnlyList<Example> Examples, IReadOnlyList<Example> Texts, IReadOnlyList<WordExample> Words, IReadOnlyList<string> Registers)
{
    /// <summary>The rows at these places.</summary>
    public TrainingSet At(IReadOnlyList<int> places) => new(
        [.. places.Select(i => Examples[i])],
        Texts.Count == 0 ? [] : [.. places.Select(i => Texts[i])],
        Words.Count == 0 ? [] : [.. places.Select(i => Words[i])],
        Registers);
}
