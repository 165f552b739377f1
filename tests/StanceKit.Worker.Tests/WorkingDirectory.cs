namespace StanceKit.Worker.Tests;

/// <summary>Tests that change the process's working folder or its console, so that none may run beside them.</summary>
[CollectionDefinition(nameof(WorkingDirectory), DisableParallelization = true)]
public sealed class WorkingDirectory;
