using StanceKit.Actors;
using StanceKit.Models;
using StanceKit.Tests;

namespace StanceKit.Training.Tests;

/// <summary>Even-handedness of what ships: the label must not depend on who is named.</summary>
public sealed class SwapTestTests
{
    private static readonly Lazy<SwapReport> Report = new(() => SwapTest.Run(
        StanceModel.Load(Path.Combine(Repository.Root, "models", "default")),
        ActorRegistry.Load(Path.Combine(Repository.Root, "data", "actors.json")),
        SmallData.Rows(int.MaxValue)));

    [Fact]
    public void Hardly_any_single_swap_changes_the_label()
    {
        Assert.True(Report.Value.Singles >= 10_000, $"{Report.Value.Singles} swaps");
        Assert.InRange(Report.Value.ChangedShare, 0, 0.02);
    }

    [Fact]
    public void Exchanged_actors_take_over_each_others_labels()
    {
        Assert.True(Report.Value.Pairs >= 500, $"{Report.Value.Pairs} judgements");
        Assert.InRange(Report.Value.PairsChanged / (double)Report.Value.Pairs, 0, 0.02);
    }

    [Fact]
    public void No_actor_is_flattered_or_run_down() => Assert.All(
        Report.Value.Shifts.Where(shift => shift.Swaps >= 20),
        shift => Assert.InRange(shift.Mean, -0.05, 0.05));

    [Fact]
    public void Every_actor_that_was_put_in_is_reported() => Assert.True(Report.Value.Shifts.Count >= 100, $"{Report.Value.Shifts.Count} actors");
}
