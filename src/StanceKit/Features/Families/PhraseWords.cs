namespace StanceKit.Features.Families;

/// <summary>Words of the noun phrase that the mention stands in, and of what it is said to be ("X is a reliable partner").</summary>
internal sealed class PhraseWords : IFeatureFamily
{
    private static readonly ulong Seed = FeatureHash.OfText("phrase");

    public string Name => "phrase";

    public void Extract(Target target, FeatureVector features)
    {
        var reading = target.Reading;
        for (var i = target.PhraseFirst; i <= target.PhraseLast; i++)
        {
            if (!target.Masks(i) && reading.IsWord(i))
            {
                Add(reading, i, i < target.First ? 1UL : 2UL, features);
            }
        }

        var next = target.PhraseLast + 1;
        if (next < reading.Count && reading.Classes[next] == WordClass.Be)
        {
            for (var i = next + 1; i < reading.Count && i <= next + 5 && reading.Clauses[i] == reading.Clauses[next]; i++)
            {
                if (reading.IsWord(i))
                {
                    Add(reading, i, reading.Negated[i] ? 4UL : 3UL, features);
                }
            }
        }
    }

    private static void Add(SentenceReading reading, int token, ulong place, FeatureVector features)
    {
        var seed = FeatureHash.Combine(Seed, place);
        features.Add(FeatureHash.Combine(seed, reading.Lemmas[token]), 1, token);
        if (reading.Polarity[token] != 0)
        {
            features.Add(FeatureHash.Combine(seed, (ulong)(5 + Math.Sign(reading.Polarity[token]))), 1, token);
        }
    }
}
