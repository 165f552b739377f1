namespace StanceKit.Features.Families;

/// <summary>Beginnings and endings of the words near the target, so that unseen words share what related ones taught.</summary>
internal sealed class WordParts : IFeatureFamily
{
    private const int Reach = 8;
    private static readonly ulong Seed = FeatureHash.OfText("part");

    public string Name => "part";

    public void Extract(Target target, FeatureVector features)
    {
        var reading = target.Reading;
        for (var i = 0; i < reading.Count; i++)
        {
            if (Math.Abs(target.Distance(i)) > Reach || target.Masks(i) || !reading.IsWord(i) || reading.Forms[i] == WordForms.None)
            {
                continue;
            }

            var word = reading.Tokens[i].Of(reading.Text);
            var side = i < target.First ? 1UL : 2UL;
            Add(word, 4, side, i, features);
            Add(word, 5, side, i, features);
            Add(word, 6, side, i, features);
            if (word.Length > 5)
            {
                var ending = FeatureHash.Combine(FeatureHash.Combine(Seed, FeatureHash.OfWord(word[^4..])), 9);
                features.Add(ending, 0.5f, i);
            }
        }
    }

    private static void Add(ReadOnlySpan<char> word, int length, ulong side, int token, FeatureVector features)
    {
        if (word.Length < length)
        {
            return;
        }

        var part = FeatureHash.Combine(FeatureHash.Combine(Seed, FeatureHash.OfWord(word[..length])), (ulong)length);
        features.Add(part, 0.5f, token);
        features.Add(FeatureHash.Combine(part, side), 0.5f, token);
    }
}
