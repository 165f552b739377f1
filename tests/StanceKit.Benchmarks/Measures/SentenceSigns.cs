using StanceKit.Features;

namespace StanceKit.Benchmarks.Measures;

/// <summary>What can be seen in a sentence beside a target, by words alone: for tables of where a model errs.</summary>
internal static class SentenceSigns
{
    private static readonly HashSet<string> Concessions = ["although", "though", "despite", "but", "yet", "however", "nevertheless", "while", "whereas", "even"];
    private static readonly HashSet<string> Comparisons = ["than", "unlike", "like", "instead", "rather"];
    private static readonly HashSet<string> Negations = ["not", "no", "never", "none", "nobody", "neither", "nor", "without", "n't", "cannot", "hardly"];
    private static readonly HashSet<string> Conditions = ["if", "unless", "would", "could", "might", "may"];
    private static readonly HashSet<string> Pronouns = ["he", "she", "they", "it", "him", "her", "them", "his", "their", "its"];

    public static IEnumerable<string> Of(Target target)
    {
        var words = target.Reading.Tokens.Select(token => token.Of(target.Reading.Text).ToString().ToLowerInvariant()).ToList();
        if (words.Any(word => Negations.Contains(word) || word.EndsWith("n't", StringComparison.Ordinal)))
        {
            yield return "sentence: negation";
        }

        if (words.Any(Concessions.Contains))
        {
            yield return "sentence: concession or contrast";
        }

        if (words.Any(Comparisons.Contains))
        {
            yield return "sentence: comparison";
        }

        if (words.Any(Conditions.Contains))
        {
            yield return "sentence: condition or possibility";
        }

        if (words.Any(word => word is "\"" or "\u201c" or "\u201d"))
        {
            yield return "sentence: quotation marks";
        }

        if (words.Contains("?"))
        {
            yield return "sentence: question";
        }

        yield return Pronouns.Contains(words[target.First]) ? "target: pronoun" : "target: name or noun";
        yield return target.First < words.Count / 3 ? "target: in the first third" : target.First < 2 * words.Count / 3 ? "target: in the middle" : "target: in the last third";
    }
}
