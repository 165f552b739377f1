namespace StanceKit.Scoring;

/// <summary>The output could not be written; the run has ended.</summary>
public sealed class OutputException : IOException
{
    /// <summary>Says what happened and what to do.</summary>
    public OutputException(Exception inner)
        : base($"The output could not be written: {inner.Message} Free space or check that the folder may be written to, then run again.", inner)
    {
    }
}
