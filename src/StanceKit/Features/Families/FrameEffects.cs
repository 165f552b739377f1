namespace StanceKit.Features.Families;

/// <summary>What the predicates' frames say of the target in its role, negation and doubt applied.</summary>
internal sealed class FrameEffects : IFeatureFamily
{
    private static readonly ulong Seed = FeatureHash.OfText("frame");

    public string Name => "frame";

    public void Extract(Target target, FeatureVector features)
    {
        var reading = target.Reading;
        foreach (var role in target.Roles)
        {
            foreach (var predicate in reading.Predicates)
            {
                if (predicate.First == role.Token)
                {
                    AddEffect(target, role, predicate, features);
                }
            }
        }

        AddOthers(target, features);
    }

    private static void AddEffect(Target target, Role role, Predicate predicate, FeatureVector features)
    {
        var reading = target.Reading;
        var effect = EffectOf(role, predicate.Frame);
        var negated = reading.Negated[predicate.First] || IsFlipped(reading, predicate.First);
        var signed = negated ? -effect : effect;
        var seed = FeatureHash.Combine(Seed, negated ? 2UL : 1UL);
        features.Add(FeatureHash.Combine(seed, (ulong)(10 + effect)), 1.5f, predicate.First);
        features.Add(FeatureHash.Combine(Seed, (ulong)(20 + Math.Sign(signed))), 1.5f, predicate.First);
        features.Add(FeatureHash.Combine(FeatureHash.Combine(seed, 40 + (ulong)role.Kind), (ulong)(10 + effect)), 1, predicate.First);
        for (var traits = (int)predicate.Frame.Traits; traits != 0; traits &= traits - 1)
        {
            var trait = (ulong)(traits & -traits);
            features.Add(FeatureHash.Combine(FeatureHash.Combine(seed, 50 + (ulong)role.Kind), trait), 1, predicate.First);
        }
    }

    internal static int EffectOf(Role role, Frame frame) => role.Kind switch
    {
        RoleKind.Subject => frame.OfSubject,
        RoleKind.DirectObject => frame.OfObject != 0 || role.Preposition == 0 ? frame.OfObject : frame.Complements.GetValueOrDefault(role.Preposition),
        _ => frame.Complements.GetValueOrDefault(role.Preposition),
    };

    /// <summary>Whether the predicate is governed by one that flips it ("failed to protect").</summary>
    internal static bool IsFlipped(SentenceReading reading, int token)
    {
        foreach (var predicate in reading.Predicates)
        {
            if (predicate.First < token && token - predicate.Last <= 4 && (predicate.Frame.Traits & FrameTraits.Negate) != 0 && reading.Clauses[predicate.First] == reading.Clauses[token])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Predicates that the target has no role in: what they say of others, by side, is a sign too.</summary>
    private static void AddOthers(Target target, FeatureVector features)
    {
        foreach (var predicate in target.Reading.Predicates)
        {
            if (target.Masks(predicate.First) || target.Roles.Any(role => role.Token == predicate.First))
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
}
