namespace StanceKit.Labels;

/// <summary>What a model decides.</summary>
public enum LabelTask
{
    /// <summary>Favor, against or neutral toward an actor.</summary>
    Stance,

    /// <summary>Biased or unbiased wording of a sentence.</summary>
    Bias,
}
