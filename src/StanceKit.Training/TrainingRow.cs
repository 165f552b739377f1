using StanceKit.Labels;
using StanceKit.Text;

namespace StanceKit.Training;

/// <summary>A labelled row whose mention is known, with its weight in training.</summary>
/// <param name="Row">The row.</param>
/// <param name="Mentions">The actor's mentions in the text, at least one.</param>
/// <param name="Weight">Weight of its source in training, above 0.</param>
/// <param name="Register">Name of the register that its text is of; empty where the data are of one kind.</param>
public sealed record TrainingRow(LabelledRow Row, IReadOnlyList<TextSpan> Mentions, float Weight, string Register = "");
