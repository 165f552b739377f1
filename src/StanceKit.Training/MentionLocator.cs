using StanceKit.Actors;
using StanceKit.Labels;
using StanceKit.Text;

namespace StanceKit.Training;

/// <summary>Finds the mentions that a labelled row is about: its own offsets, else the registry's, else the actor's literal name.</summary>
/// <param name="registrySearch">Mentions of a named actor in a text, empty when the registry does not know it or finds none; null for no registry.</param>
public sealed class MentionLocator(Func<string, string, IReadOnlyList<TextSpan>>? registrySearch = null)
{
    /// <summary>A locator that asks a registry first.</summary>
    public static MentionLocator Of(ActorRegistry registry)
    {
        var finder = new MentionFinder(registry);
        return new MentionLocator((text, name) => registry.Find(name) is { } actor
            ? [.. finder.Find(text).Where(mention => mention.Actor.Equals(actor)).Select(mention => mention.Span)]
            : []);
    }

    /// <summary>The mentions, empty when the actor is not in the text. Offsets that the row gives are trusted and never compared with the name.</summary>
    public IReadOnlyList<TextSpan> Locate(LabelledRow row)
    {
        if (row.Mention is { } given)
        {
            return [given];
        }

        var found = registrySearch?.Invoke(row.Text, row.Actor) ?? [];
        return found.Count > 0 ? found : Literal(row.Text, row.Actor);
    }

    private static List<TextSpan> Literal(string text, string name)
    {
        var spans = new List<TextSpan>();
        for (var i = text.IndexOf(name, StringComparison.OrdinalIgnoreCase); i >= 0; i = text.IndexOf(name, i + name.Length, StringComparison.OrdinalIgnoreCase))
        {
            var end = i + name.Length;
            if ((i == 0 || !char.IsLetterOrDigit(text[i - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                spans.Add(new TextSpan(i, end));
            }
        }

        return spans;
    }
}
