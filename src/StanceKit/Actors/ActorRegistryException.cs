using System.Text;

namespace StanceKit.Actors;

/// <summary>A registry could not be read. The message lists every fault, one a line, as <c>file:line:column: problem remedy</c>.</summary>
public sealed class ActorRegistryException : Exception
{
    /// <summary>Takes all faults of one file.</summary>
    /// <param name="file">The file as the user named it; empty where there is none.</param>
    /// <param name="faults">At least one fault.</param>
    public ActorRegistryException(string file, IReadOnlyList<RegistryFault> faults)
        : base(Describe(file, faults))
    {
        File = file;
        Faults = faults;
    }

    /// <summary>The file as the user named it; empty where there is none.</summary>
    public string File { get; }

    /// <summary>All faults, in the order of the file.</summary>
    public IReadOnlyList<RegistryFault> Faults { get; }

    private static string Describe(string file, IReadOnlyList<RegistryFault> faults)
    {
        var lines = new StringBuilder();
        lines.Append(faults.Count == 1 ? "The actor registry has a fault:" : $"The actor registry has {faults.Count} faults:");
        foreach (var fault in faults)
        {
            lines.AppendLine().Append("  ").Append(file.Length == 0 ? "actors" : file);
            lines.Append(fault.Line > 0 ? $":{fault.Line}:{fault.Column}: " : ": ").Append(fault.Problem).Append(' ').Append(fault.Remedy);
        }

        return lines.ToString();
    }
}
