namespace StanceKit.Labels;

/// <summary>What one sentence conveys about one actor, whoever speaks in it (labels of SemEval-2016 Task 6).</summary>
public enum Stance
{
    /// <summary>The actor comes out of the sentence better.</summary>
    Favor = 0,

    /// <summary>The actor comes out of the sentence worse.</summary>
    Against = 1,

    /// <summary>Neither: mentioned, located, counted, or truly balanced.</summary>
    Neutral = 2,
}

/// <summary>The written forms of <see cref="Stance"/>.</summary>
public static class StanceNames
{
    /// <summary>The three stances in the order of every probability vector: favor, against, neutral.</summary>
    public static IReadOnlyList<Stance> All { get; } = [Stance.Favor, Stance.Against, Stance.Neutral];

    /// <summary>The canonical form that is written to CSV: <c>favor</c>, <c>against</c> or <c>neutral</c>.</summary>
    public static string ToLabel(this Stance stance) => stance switch
    {
        Stance.Favor => "favor",
        Stance.Against => "against",
        Stance.Neutral => "neutral",
        _ => throw new ArgumentOutOfRangeException(nameof(stance), stance, null),
    };

    /// <summary>Reads any accepted form: favor, favour, pro, positive, 1; against, anti, negative, -1; neutral, none, 0. Case and outer blanks do not matter.</summary>
    public static bool TryParse(string? text, out Stance stance)
    {
        switch (text?.Trim().ToLowerInvariant())
        {
            case "favor" or "favour" or "pro" or "positive" or "1" or "+1":
                stance = Stance.Favor;
                return true;
            case "against" or "anti" or "negative" or "-1":
                stance = Stance.Against;
                return true;
            case "neutral" or "none" or "0":
                stance = Stance.Neutral;
                return true;
            default:
                stance = Stance.Neutral;
                return false;
        }
    }

    /// <summary>The stance that a degree stands for: its sign.</summary>
    public static Stance FromDegree(int degree) => degree switch { > 0 => Stance.Favor, < 0 => Stance.Against, _ => Stance.Neutral };
}
