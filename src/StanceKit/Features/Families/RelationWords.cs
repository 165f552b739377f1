namespace StanceKit.Features.Families;

/// <summary>Words, meanings and polarity by how each word stands to the target: what it does, what is done to it, who stands on the other side, what is elsewhere.</summary>
internal sealed class RelationWords : IFeatureFamily
{
    private static readonly ulong Seed = FeatureHash.OfText("relation");

    public string Name => "relation";

    public void Extract(Target target, FeatureVector features)
    {
        var reading = target.Reading;
        for (var i = 0; i < reading.Count; i++)
        {
            if (target.Masks(i) || !reading.IsWord(i))
            {
                continue;
            }

            var seed = FeatureHash.Combine(FeatureHash.Combine(Seed, (ulong)target.Relations[i]), reading.Negated[i] ? 1UL : 0UL);
            features.Add(FeatureHash.Combine(seed, reading.Lemmas[i]), 1, i);
            if (reading.Polarity[i] != 0)
            {
                features.Add(FeatureHash.Combine(seed, (ulong)Math.Sign(reading.Polarity[i])), Math.Abs(reading.Polarity[i]) * 0.7f, i);
            }

            foreach (var meaning in reading.MeaningsOf(i))
            {
                features.Add(FeatureHash.Combine(seed, meaning), 0.7f, i);
            }
        }
    }
}
