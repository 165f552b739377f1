namespace StanceKit.Models;

/// <summary>A model folder that cannot be used; the message names the file, the fault and the remedy.</summary>
public sealed class ModelException : Exception
{
    /// <summary>Creates it with its message.</summary>
    public ModelException(string message)
        : base(message)
    {
    }

    /// <summary>Creates it with its message and cause.</summary>
    public ModelException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>Creates it without a message.</summary>
    public ModelException()
    {
    }
}
