namespace StanceKit.Features.Families;

/// <summary>Meanings of the words around the target, by side, distance and clause, so that words never met in training count too.</summary>
internal sealed class MeaningWords : IFeatureFamily
{
    private static readonly ulong Seed = FeatureHash.OfText("meaning");

    public string Name => "meaning";

    public void Extract(Target target, FeatureVector features)
    {
        var reading = target.Reading;
        var clause = reading.Clauses[target.First];
        for (var i = 0; i < reading.Count; i++)
        {
            if (target.Masks(i) || !reading.IsWord(i))
            {
                continue;
            }

            var meanings = reading.MeaningsOf(i);
            if (meanings.Length == 0)
            {
                continue;
            }

            var side = i < target.First ? 1UL : 2UL;
            var near = reading.Clauses[i] == clause ? 4UL : 8UL;
            var negated = reading.Negated[i] ? 16UL : 0UL;
            var distance = Math.Abs(target.Distance(i));
            var bucket = distance <= 1 ? 32UL : distance <= 3 ? 64UL : distance <= 6 ? 96UL : 128UL;
            for (var m = 0; m < meanings.Length; m++)
            {
                var weight = m == 0 ? 1f : 0.5f;
                var meaning = FeatureHash.Combine(Seed, meanings[m]);
                features.Add(FeatureHash.Combine(meaning, side | near | negated), weight, i);
                features.Add(FeatureHash.Combine(meaning, side | bucket), weight, i);
            }
        }
    }
}
