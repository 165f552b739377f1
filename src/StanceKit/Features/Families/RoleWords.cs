namespace StanceKit.Features.Families;

/// <summary>Who does it to whom: the target's role beside the predicate's word, its polarity and its negation.</summary>
internal sealed class RoleWords : IFeatureFamily
{
    private static readonly ulong Seed = FeatureHash.OfText("role");

    public string Name => "role";

    public void Extract(Target target, FeatureVector features)
    {
        var reading = target.Reading;
        var rank = 0UL;
        foreach (var role in target.Roles)
        {
            var kind = FeatureHash.Combine(FeatureHash.Combine(Seed, (ulong)role.Kind), role.Preposition);
            var negated = reading.Negated[role.Token] ? 1UL : 0UL;
            var word = FeatureHash.Combine(kind, reading.Lemmas[role.Token]);
            features.Add(word, 1, role.Token);
            features.Add(FeatureHash.Combine(word, 2 + negated), 1, role.Token);
            if (reading.Polarity[role.Token] != 0)
            {
                var sign = FeatureHash.Combine(kind, (ulong)(10 + Math.Sign(reading.Polarity[role.Token])));
                features.Add(FeatureHash.Combine(sign, negated), 1, role.Token);
            }

            features.Add(FeatureHash.Combine(kind, 100 + Math.Min(rank, 2)), 1, role.Token);
            rank++;
        }
    }
}
