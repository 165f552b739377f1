using StanceKit.Clauses;

namespace StanceKit.Features.Families;

/// <summary>Who speaks: whether the target is quoted about, speaks itself, or stands in reported speech.</summary>
internal sealed class VoiceSigns : IFeatureFamily
{
    private static readonly ulong Seed = FeatureHash.OfText("voice");

    public string Name => "voice";

    public void Extract(Target target, FeatureVector features)
    {
        var reading = target.Reading;
        if (reading.Quoted[target.First])
        {
            features.Add(FeatureHash.Combine(Seed, 1), 1, -1);
        }

        foreach (var predicate in reading.Predicates)
        {
            if ((predicate.Frame.Traits & (FrameTraits.Report | FrameTraits.Doubt)) == 0)
            {
                continue;
            }

            var speaks = Speaks(target, predicate);
            var place = speaks ? 2UL : predicate.First < target.First ? 3UL : 4UL;
            features.Add(FeatureHash.Combine(Seed, place), 1, predicate.First);
            features.Add(FeatureHash.Combine(FeatureHash.Combine(Seed, place), predicate.Lemma), 1, predicate.First);
        }
    }

    private static bool Speaks(Target target, Predicate predicate)
    {
        foreach (var role in target.Roles)
        {
            if (role.First == predicate.First && role.Kind == RoleKind.Subject)
            {
                return true;
            }
        }

        return false;
    }
}
