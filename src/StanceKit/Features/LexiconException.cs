namespace StanceKit.Features;

/// <summary>A lexicon file that cannot be used; the message names file, line, fault and remedy.</summary>
public sealed class LexiconException : Exception
{
    /// <summary>Creates it with its message.</summary>
    public LexiconException(string message)
        : base(message)
    {
    }

    /// <summary>Creates it with its message and cause.</summary>
    public LexiconException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>Creates it without a message.</summary>
    public LexiconException()
    {
    }
}
