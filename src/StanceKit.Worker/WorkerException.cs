namespace StanceKit.Worker;

/// <summary>Something that the user has to put right before the worker can run; the message says what and how.</summary>
internal sealed class WorkerException(string message, Exception? inner = null) : Exception(message, inner);
