namespace StanceKit.Features.Families;

/// <summary>The sentence's build: length, place of the target, names around, quotes, numbers, question.</summary>
internal sealed class Shape : IFeatureFamily
{
    private static readonly ulong Seed = FeatureHash.OfText("shape");

    public string Name => "shape";

    public void Extract(Target target, FeatureVector features)
    {
        var reading = target.Reading;
        var (names, numbers, quotes) = Count(target);
        var places = reading.Count == 0 ? 0 : reading.Places[^1] + 1 - (reading.Places[target.Last] - reading.Places[target.First]);
        Add(features, 1, places / 8);
        Add(features, 2, places == 0 ? 0 : 4 * reading.Places[target.First] / places);
        Add(features, 3, Math.Min(4, names / 2));
        Add(features, 4, Math.Min(3, numbers));
        Add(features, 5, Math.Min(2, quotes));
        Add(features, 6, reading.IsQuestion ? 1 : 0);
        Add(features, 7, target.First == 0 ? 1 : 0);
        Add(features, 8, Before(target));
        Add(features, 9, Behind(target));
        Add(features, 10, Math.Min(3, target.Roles.Count));
        Add(features, 11, target.Roles.Count == 0 ? 9 : (int)target.Roles[0].Kind);
        Add(features, 12, target.PhraseLast > target.Last ? 1 : 0);
        Add(features, 13, Math.Min(4, reading.Clauses[target.First]));
    }

    private static (int Names, int Numbers, int Quotes) Count(Target target)
    {
        var reading = target.Reading;
        var (names, numbers, quotes) = (0, 0, 0);
        for (var i = 0; i < reading.Count; i++)
        {
            switch (reading.Classes[i])
            {
                case WordClass.Name when !reading.ContinuesName(i) && !target.Masks(i):
                    names++;
                    break;
                case WordClass.Number:
                    numbers++;
                    break;
                case WordClass.Quote:
                    quotes++;
                    break;
            }
        }

        return (names, numbers, quotes);
    }

    private static int Before(Target target) => target.First == 0 ? -1 : (int)target.Reading.Classes[target.First - 1];

    private static int Behind(Target target) => target.Last + 1 >= target.Reading.Count ? -1 : (int)target.Reading.Classes[target.Last + 1];

    private static void Add(FeatureVector features, ulong kind, int value) =>
        features.Add(FeatureHash.Combine(FeatureHash.Combine(Seed, kind), (ulong)(value + 10)), 0.5f, -1);
}
