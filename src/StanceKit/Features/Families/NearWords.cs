namespace StanceKit.Features.Families;

/// <summary>Words, pairs and triples near the target with their distance, names and the target abstracted.</summary>
internal sealed class NearWords : IFeatureFamily
{
    private const int Reach = 5;
    private static readonly ulong Seed = FeatureHash.OfText("near");
    private static readonly ulong Mask = FeatureHash.OfText("[target]");

    public string Name => "near";

    public void Extract(Target target, FeatureVector features)
    {
        var reading = target.Reading;
        for (var i = target.First - 1; i >= 0 && target.Distance(i) >= -Reach; i--)
        {
            AddWord(target, i, features);
        }

        for (var i = target.Last + 1; i < reading.Count && target.Distance(i) <= Reach; i++)
        {
            AddWord(target, i, features);
        }

        AddChain(reading, target.First - 1, -1, features);
        AddChain(reading, target.Last + 1, 1, features);
        if (target.First > 0 && target.Last + 1 < reading.Count)
        {
            var around = FeatureHash.Combine(FeatureHash.Combine(Seed, reading.Abstract(target.First - 1)), reading.Abstract(target.Last + 1));
            features.Add(FeatureHash.Combine(around, Mask), 1, target.First - 1);
        }
    }

    private static void AddWord(Target target, int token, FeatureVector features)
    {
        var reading = target.Reading;
        if (reading.ContinuesName(token) && token > target.First)
        {
            return;
        }

        if (token < target.First && token + 1 < reading.Count && reading.ContinuesName(token + 1))
        {
            return;
        }

        var distance = target.Distance(token);
        var word = FeatureHash.Combine(Seed, reading.Abstract(token));
        features.Add(FeatureHash.Combine(word, (ulong)(distance + 100)), 1, token);
        var bucket = Math.Sign(distance) * (Math.Abs(distance) <= 2 ? 1 : 2);
        features.Add(FeatureHash.Combine(word, (ulong)(bucket + 200)), 1, token);
    }

    /// <summary>The two, three and four tokens next to the target on one side as one feature each.</summary>
    private static void AddChain(SentenceReading reading, int token, int step, FeatureVector features)
    {
        var hash = FeatureHash.Combine(Seed, (ulong)(300 + step));
        var last = WordClass.Mark;
        for (var length = 1; length <= 4 && token >= 0 && token < reading.Count; token += step)
        {
            if (last == WordClass.Name && reading.Classes[token] == WordClass.Name)
            {
                continue;
            }

            last = reading.Classes[token];
            hash = FeatureHash.Combine(hash, reading.Abstract(token));
            if (length > 1)
            {
                features.Add(hash, 1, token - step);
            }

            length++;
        }
    }
}
