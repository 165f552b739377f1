namespace StanceKit.Features.Families;

/// <summary>Lexicon polarity by region (before, behind; same clause, other clause), fading with distance, negation applied.</summary>
internal sealed class PolaritySums : IFeatureFamily
{
    private static readonly ulong Seed = FeatureHash.OfText("polarity");

    public string Name => "polarity";

    public void Extract(Target target, FeatureVector features)
    {
        var reading = target.Reading;
        var clause = reading.Clauses[target.First];
        for (var i = 0; i < reading.Count; i++)
        {
            if (target.Masks(i) || reading.Polarity[i] == 0)
            {
                continue;
            }

            var value = reading.Negated[i] ? -0.7f * reading.Polarity[i] : reading.Polarity[i];
            var sign = value > 0 ? 1UL : 2UL;
            var strength = MathF.Abs(value);
            var side = i < target.First ? 4UL : 8UL;
            var near = reading.Clauses[i] == clause ? 16UL : 32UL;
            var inPhrase = i >= target.PhraseFirst && i <= target.PhraseLast;
            var distance = Math.Abs(target.Distance(i));
            features.Add(FeatureHash.Combine(Seed, sign), strength * 0.5f, i);
            features.Add(FeatureHash.Combine(Seed, sign | side | near), strength * 0.5f, i);
            features.Add(FeatureHash.Combine(Seed, sign | 64), strength * 2 / (1 + (distance * 0.5f)), i);
            features.Add(FeatureHash.Combine(Seed, sign | side | 128), strength * 2 / (1 + distance), i);
            if (inPhrase)
            {
                features.Add(FeatureHash.Combine(Seed, sign | 256), strength, i);
            }

            if (reading.Quoted[i])
            {
                features.Add(FeatureHash.Combine(Seed, sign | 512), strength * 0.5f, i);
            }
        }
    }
}
