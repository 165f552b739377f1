namespace StanceKit.Features.Families;

/// <summary>How a polar word is connected to the target: side, clauses and marks between, whether a preposition, negation or other name stands between.</summary>
internal sealed class Paths : IFeatureFamily
{
    private static readonly ulong Seed = FeatureHash.OfText("path");

    public string Name => "path";

    public void Extract(Target target, FeatureVector features)
    {
        var reading = target.Reading;
        for (var i = 0; i < reading.Count; i++)
        {
            if (reading.Polarity[i] != 0 && !target.Masks(i))
            {
                var path = PathTo(target, i);
                var sign = (ulong)(5 + (Math.Sign(reading.Polarity[i]) * (reading.Negated[i] ? 2 : 1)));
                features.Add(FeatureHash.Combine(FeatureHash.Combine(Seed, path), sign), 1, i);
            }
        }
    }

    private static ulong PathTo(Target target, int token)
    {
        var reading = target.Reading;
        var (from, to) = token < target.First ? (token + 1, target.First) : (target.Last + 1, token);
        var path = token < target.First ? 1UL : 2UL;
        for (var i = from; i < to; i++)
        {
            path |= reading.Classes[i] switch
            {
                WordClass.Preposition => 4UL,
                WordClass.Name => 8UL,
                WordClass.Verb or WordClass.Participle or WordClass.Gerund => 16UL,
                WordClass.Relative or WordClass.Subordinator => 32UL,
                WordClass.Comma or WordClass.Stop => 64UL,
                WordClass.Be => 128UL,
                _ => 0UL,
            };
        }

        return path;
    }
}
