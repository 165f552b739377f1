namespace StanceKit.Features.Families;

/// <summary>Words and pairs of the whole sentence, wherever the target stands.</summary>
internal sealed class SentenceWords : IFeatureFamily
{
    private static readonly ulong Seed = FeatureHash.OfText("sentence");

    public string Name => "sentence";

    public void Extract(Target target, FeatureVector features)
    {
        var reading = target.Reading;
        for (var i = 0; i < reading.Count; i++)
        {
            if (target.Masks(i) || !reading.IsWord(i))
            {
                continue;
            }

            var word = FeatureHash.Combine(Seed, reading.Lemmas[i]);
            features.Add(word, 1, i);
            if (i + 1 < reading.Count && !target.Masks(i + 1))
            {
                features.Add(FeatureHash.Combine(word, reading.Abstract(i + 1)), 1, i);
            }
        }
    }
}
