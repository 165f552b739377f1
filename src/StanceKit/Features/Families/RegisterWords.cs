using StanceKit.Text;

namespace StanceKit.Features.Families;

/// <summary>The manner a sentence is written in, whatever it says of whom: word forms, pairs, marks and spacing, names and numbers made anonymous.</summary>
/// <remarks>Read once per sentence, by the register gate; it knows of no target.</remarks>
internal static class RegisterWords
{
    /// <summary>Size of the whole, so that the gate's regularization is right.</summary>
    private const float Scale = 3;

    private static readonly ulong Seed = FeatureHash.OfText("register");

    public static void Extract(SentenceReading reading, FeatureVector features)
    {
        features.Clear();
        var before = FeatureHash.OfText("[start]");
        for (var i = 0; i < reading.Count; i++)
        {
            if (reading.ContinuesName(i))
            {
                continue;
            }

            var word = reading.AbstractForm(i);
            features.Add(FeatureHash.Combine(Seed, word), 1, -1);
            features.Add(FeatureHash.Combine(FeatureHash.Combine(Seed, before), word), 1, -1);
            if (reading.Tokens[i].Kind is TokenKind.Mark or TokenKind.Quote)
            {
                // Corpora differ in how they set marks: "said .", "said."; straight and curly quotes.
                var spaced = i > 0 && reading.Tokens[i].Start > reading.Tokens[i - 1].End;
                features.Add(FeatureHash.Combine(FeatureHash.Combine(Seed, FeatureHash.OfText(reading.Tokens[i].Of(reading.Text))), spaced ? 3UL : 4UL), 2, -1);
            }

            before = word;
        }

        features.Add(FeatureHash.Combine(Seed, 100UL + (ulong)(reading.Count == 0 ? 0 : Math.Min(12, (reading.Places[^1] + 1) / 5))), 2, -1);
        features.Scale(0, Scale / MathF.Sqrt(Math.Max(1, features.Features.Count)));
    }
}
