namespace StanceKit.Features.Families;

/// <summary>Words before and behind the target, by whether they stand in its clause or another.</summary>
internal sealed class SideWords : IFeatureFamily
{
    private static readonly ulong Seed = FeatureHash.OfText("side");

    public string Name => "side";

    public void Extract(Target target, FeatureVector features)
    {
        var reading = target.Reading;
        var clause = reading.Clauses[target.First];
        for (var i = 0; i < reading.Count; i++)
        {
            if (!target.Masks(i) && reading.IsWord(i))
            {
                var side = i < target.First ? 1UL : 2UL;
                var near = reading.Clauses[i] == clause ? 4UL : 8UL;
                var negated = reading.Negated[i] ? 16UL : 0UL;
                var word = FeatureHash.Combine(Seed, reading.Lemmas[i]);
                features.Add(FeatureHash.Combine(word, side | negated), 1, i);
                features.Add(FeatureHash.Combine(word, side | near | negated), 1, i);
            }
        }
    }
}
