namespace StanceKit.Labels;

/// <summary>A row that could not be used: where it stands, what is wrong, what to do.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">Line from 1.</param>
/// <param name="Column">Name of the CSV column, empty when the whole row is meant.</param>
/// <param name="Reason">What is wrong.</param>
/// <param name="Remedy">What to do.</param>
public sealed record DataFault(string File, int Line, string Column, string Reason, string Remedy)
{
    /// <summary>One line for people.</summary>
    public override string ToString() => $"{File}:{Line}{(Column.Length > 0 ? $", column '{Column}'" : "")}: {Reason} {Remedy}";
}
