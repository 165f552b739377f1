using System.Diagnostics;

namespace StanceKit.Benchmarks.Classifiers;

/// <summary>Runs a peer that is a program of its own.</summary>
internal static class PeerProgram
{
    /// <summary>Path of a program on the search path, null where it is not installed.</summary>
    public static string? Find(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    /// <summary>Runs it to its end and gives what it printed.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message has the end of what it said.</exception>
    public static string Run(string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} failed with exit code {process.ExitCode}: {errors.Result}");
    }
}
