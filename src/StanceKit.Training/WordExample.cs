namespace StanceKit.Training;

/// <summary>The words around a row's target as the network sees them.</summary>
/// <param name="Keys">Attribute keys of all words, one after another.</param>
/// <param name="Ends">For each word the end of its keys.</param>
public sealed record WordExample(uint[] Keys, int[] Ends);
