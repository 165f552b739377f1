namespace StanceKit.Training;

/// <summary>A labelled row as the trainer sees it.</summary>
/// <param name="Keys">Feature keys, ascending, each once.</param>
/// <param name="Values">Values of the keys.</param>
/// <param name="Label">Class index.</param>
/// <param name="Weight">Row weight, above 0.</param>
/// <param name="Group">Rows of one group never straddle a fold.</param>
/// <param name="Register">Index of the register that its text is of.</param>
/// <param name="Row">Index of the row in the data set that it was made from.</param>
public sealed record Example(uint[] Keys, float[] Values, int Label, float Weight, string Group, int Register, int Row);
