using StanceKit.Clauses;

namespace StanceKit.Features.Families;

/// <summary>What the predicates' frames say of the target in its role, negation and doubt applied.</summary>
internal sealed class FrameEffects : IFeatureFamily
{
    private static readonly ulong Seed = FeatureHash.OfText("frame");

    public string Name => "frame";

    public void Extract(Target target, FeatureVector features)
    {
        AddRoles(target, target.Roles, Seed, features);
        AddRoles(target, target.IndirectRoles, FeatureHash.Combine(Seed, 7), features);
        AddOthers(target, features);
    }

    private static void AddRoles(Target target, List<Role> roles, ulong start, FeatureVector features)
    {
        var reading = target.Reading;
        foreach (var role in roles)
        {
            if (reading.EntryAt(role.First).Sense(reading.IsVerb(role.First)) is { } frame)
            {
                AddEffect(reading, role, frame, start, features);
            }
        }
    }

    private static void AddEffect(SentenceReading reading, Role role, Frame frame, ulong start, FeatureVector features)
    {
        var effect = EffectOf(reading, role, frame);
        var negated = role.IsNegated;
        var signed = negated ? -effect : effect;
        var seed = FeatureHash.Combine(start, negated ? 2UL : 1UL);
        features.Add(FeatureHash.Combine(seed, (ulong)(10 + effect)), 1.5f, role.First);
        features.Add(FeatureHash.Combine(start, (ulong)(20 + Math.Sign(signed))), 1.5f, role.First);
        features.Add(FeatureHash.Combine(FeatureHash.Combine(seed, 40 + (ulong)role.Kind), (ulong)(10 + effect)), 1, role.First);
        if (role.IsSupposed)
        {
            features.Add(FeatureHash.Combine(start, (ulong)(30 + Math.Sign(signed))), 1, role.First);
        }

        for (var traits = (int)frame.Traits; traits != 0; traits &= traits - 1)
        {
            var trait = (ulong)(traits & -traits);
            features.Add(FeatureHash.Combine(FeatureHash.Combine(seed, 50 + (ulong)role.Kind), trait), 1, role.First);
        }
    }

    /// <summary>What a frame says of the one in a role, -2 to 2.</summary>
    internal static int EffectOf(SentenceReading reading, Role role, Frame frame)
    {
        switch (role.Kind)
        {
            case RoleKind.Subject or RoleKind.Is:
                return frame.OfSubject;
            case RoleKind.DirectObject when frame.IsNoun && frame.OfObject == 0:
                return frame.Complements.GetValueOrDefault(role.Preposition);
            case RoleKind.DirectObject:
                return frame.OfObject;
        }

        if (frame.Complements.TryGetValue(role.Preposition, out var said))
        {
            return said;
        }

        // "rely on X": the phrase's own object; "an attack on X" where only the verb is listed.
        return (role.Last > role.First && reading.Words[role.Last] == role.Preposition) || (role.IsNominal && !frame.IsNoun) ? frame.OfObject : 0;
    }

    /// <summary>Predicates that the target has no role in: what they say of others, by side, is a sign too.</summary>
    private static void AddOthers(Target target, FeatureVector features)
    {
        foreach (var predicate in target.Reading.Predicates)
        {
            if (target.Masks(predicate.First) || HasRole(target, predicate.First))
            {
                continue;
            }

            var side = predicate.First < target.First ? 1UL : 2UL;
            var near = target.Reading.Clauses[predicate.First] == target.Reading.Clauses[target.First] ? 4UL : 8UL;
            for (var traits = (int)predicate.Frame.Traits; traits != 0; traits &= traits - 1)
            {
                features.Add(FeatureHash.Combine(FeatureHash.Combine(Seed, 70 + (side | near)), (ulong)(traits & -traits)), 0.5f, predicate.First);
            }
        }
    }

    private static bool HasRole(Target target, int token)
    {
        foreach (var role in target.Roles)
        {
            if (role.First == token)
            {
                return true;
            }
        }

        return false;
    }
}
