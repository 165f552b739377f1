using StanceKit.Clauses;

namespace StanceKit.Features.Families;

/// <summary>Who does it to whom: the target's role beside the predicate's word, meaning and polarity, and beside who stands on its other side.</summary>
internal sealed class RoleWords : IFeatureFamily
{
    private static readonly ulong Seed = FeatureHash.OfText("role");
    private static readonly ulong IndirectSeed = FeatureHash.OfText("role of what belongs to it");

    public string Name => "role";

    public void Extract(Target target, FeatureVector features)
    {
        Extract(target, target.Roles, Seed, 1, features);
        Extract(target, target.IndirectRoles, IndirectSeed, 0.7f, features);
    }

    private static void Extract(Target target, List<Role> roles, ulong seed, float weight, FeatureVector features)
    {
        var reading = target.Reading;
        foreach (var role in roles)
        {
            var kind = FeatureHash.Combine(FeatureHash.Combine(seed, (ulong)role.Kind), role.Preposition);
            var mood = (role.IsNegated ? 1UL : 0UL) | (role.IsSupposed ? 2UL : 0UL);
            var word = FeatureHash.Combine(kind, reading.Lemmas[role.First]);
            features.Add(word, weight, role.First);
            features.Add(FeatureHash.Combine(word, 2 + mood), weight, role.First);
            var entry = reading.EntryAt(role.First);
            var asVerb = reading.IsVerb(role.First);
            var polarity = entry.Polarity(asVerb);
            if (polarity != 0)
            {
                features.Add(FeatureHash.Combine(FeatureHash.Combine(kind, (ulong)(10 + Math.Sign(polarity))), mood & 1), weight, role.First);
            }

            foreach (var meaning in entry.Meanings(asVerb))
            {
                features.Add(FeatureHash.Combine(FeatureHash.Combine(kind, meaning), mood & 1), weight, role.First);
            }

            AddOther(reading, role, kind, features, weight);
        }
    }

    /// <summary>The phrase on the predicate's other side: fighting terrorists is not fighting farmers.</summary>
    private static void AddOther(SentenceReading reading, Role role, ulong kind, FeatureVector features, float weight)
    {
        if (role.Other < 0)
        {
            return;
        }

        var head = reading.Phrases[role.Other].Head;
        if (!reading.IsWord(head))
        {
            return;
        }

        var entry = reading.EntryAt(head);
        var other = FeatureHash.Combine(kind, 1000);
        var sign = (ulong)(10 + Math.Sign(entry.Polarity(false)));
        features.Add(FeatureHash.Combine(other, sign), weight * 0.7f, head);
        var predicate = reading.EntryAt(role.First).Meanings(reading.IsVerb(role.First));
        if (predicate.Length > 0)
        {
            features.Add(FeatureHash.Combine(FeatureHash.Combine(other, sign), predicate[0]), weight * 0.7f, role.First);
        }

        features.Add(FeatureHash.Combine(other, reading.Lemmas[head]), weight * 0.7f, head);
        foreach (var meaning in entry.Meanings(false))
        {
            features.Add(FeatureHash.Combine(other, meaning), weight * 0.7f, head);
        }
    }
}
