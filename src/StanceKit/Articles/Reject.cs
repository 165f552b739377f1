namespace StanceKit.Articles;

/// <summary>Something that could not be used, where it stands and what to do about it. Nothing is skipped without one.</summary>
/// <param name="Source">The feed, file or folder that it came from.</param>
/// <param name="Location">File and position, e.g. <c>feeds/a.jsonl</c>; empty for stdin.</param>
/// <param name="Line">Line from 1, null where lines mean nothing.</param>
/// <param name="Column">Column (UTF-16 units or CSV field) from 1, null where unknown.</param>
/// <param name="Kind">A short stable name of the fault: <c>language</c>, <c>json</c>, <c>csv</c>, <c>xml</c>, <c>encoding</c>, <c>empty</c>, <c>too-large</c>, <c>binary</c>, <c>not-a-feed</c>, <c>io</c>, ...</param>
/// <param name="Reason">What is wrong, one sentence.</param>
/// <param name="Remedy">What the user can do, one sentence.</param>
public sealed record Reject(string Source, string Location, long? Line, int? Column, string Kind, string Reason, string Remedy)
{
    /// <summary>The URL or title of the article where it is known.</summary>
    public string Article { get; init; } = "";

    /// <summary>One line for people: <c>file:line:column: reason Remedy.</c></summary>
    public override string ToString()
    {
        var line = Line is { } l ? $":{l}" : "";
        var column = Column is { } c ? $":{c}" : "";
        return $"{Location}{line}{column}: {Reason} {Remedy}";
    }
}
