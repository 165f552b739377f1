namespace StanceKit.Training;

/// <summary>Training or evaluation cannot go on; the message names file, fault and remedy.</summary>
public sealed class TrainingException : Exception
{
    /// <summary>Creates it with its message.</summary>
    public TrainingException(string message)
        : base(message)
    {
    }

    /// <summary>Creates it with its message and cause.</summary>
    public TrainingException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>Creates it without a message.</summary>
    public TrainingException()
    {
    }
}
