namespace StanceKit.Tests.Articles;

/// <summary>Tests that measure the heap, beside which nothing else may allocate.</summary>
[CollectionDefinition(nameof(MeasuresMemory), DisableParallelization = true)]
public sealed class MeasuresMemory;
