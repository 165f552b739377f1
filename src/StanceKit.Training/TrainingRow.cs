using StanceKit.Labels;
using StanceKit.Text;

namespace StanceKit.Training;

/// <summary>A labelled row whose mention is known, with its weight in training.</summary>
/// <param name="Row">The row.</param>
/// <param name="Mentions">The actor's mentions in the text, at least one.</param>
/// <param name="Weight">Weight of its source in training, above 0.</param>
public sealed record TrainingRow(LabelledRow Row, IReadOnlyList<TextSpan> Mentions, float Weight);
