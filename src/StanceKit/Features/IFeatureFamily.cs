namespace StanceKit.Features;

/// <summary>One kind of features; a recipe names the families that a model uses, and each can be switched off.</summary>
public interface IFeatureFamily
{
    /// <summary>Its name in recipes and manifests.</summary>
    string Name { get; }

    /// <summary>Adds the family's features of a target. The mention itself is never read.</summary>
    void Extract(Target target, FeatureVector features);
}
