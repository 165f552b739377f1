namespace StanceKit.Actors;

/// <summary>One thing that is wrong in a registry file, where, and what to do about it.</summary>
/// <param name="Line">Line from 1; 0 for actors that come from no file.</param>
/// <param name="Column">Column from 1, in UTF-8 bytes; 0 for actors that come from no file.</param>
/// <param name="Problem">What is wrong, one sentence.</param>
/// <param name="Remedy">What to do, one sentence.</param>
public sealed record RegistryFault(int Line, int Column, string Problem, string Remedy);
