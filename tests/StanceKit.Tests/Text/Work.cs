using System.Diagnostics;

namespace StanceKit.Tests.Text;

/// <summary>Tells linear from quadratic work: the bound is far above the one and far below the other.</summary>
internal static class Work
{
    public static void EndsWithin(TimeSpan bound, Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        Assert.True(watch.Elapsed < bound, $"It took {watch.Elapsed}.");
    }
}
