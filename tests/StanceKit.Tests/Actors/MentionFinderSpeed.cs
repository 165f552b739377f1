using System.Diagnostics;
using StanceKit.Actors;
using StanceKit.Text;

namespace StanceKit.Tests.Actors;

/// <summary>Documents how the search time depends on the size of the registry. Run it with <c>-explicit only</c>; nothing is asserted on time.</summary>
public sealed class MentionFinderSpeed(ITestOutputHelper output)
{
    private const int Rounds = 7;

    [Fact(Explicit = true)]
    public void Search_time_hardly_depends_on_the_number_of_aliases()
    {
        var texts = Enumerable.Repeat(TestRegistry.GoldenLines("mentions.golden.txt").Select(line => GoldenNotation.Read(line).Text), 200)
            .Select(lines => string.Join('\n', lines)).Select(text => (Text: text, Tokens: Tokenizer.Tokenize(text))).ToList();
        foreach (var aliases in new[] { 1_000, 100_000, 1_000, 100_000 })
        {
            var finder = new MentionFinder(ActorRegistry.FromActors([.. TestRegistry.Shipped.Actors, Invented(aliases)]));
            var best = Enumerable.Range(0, Rounds).Min(_ => Time(() => texts.ForEach(t => finder.Find(t.Text, t.Tokens, null))));
            output.WriteLine($"{aliases,7} aliases: {texts.Sum(t => t.Text.Length) / best.TotalSeconds / 1e6:F1} million characters a second");
        }
    }

    private static TimeSpan Time(Action action)
    {
        var watch = Stopwatch.StartNew();
        action();
        return watch.Elapsed;
    }

    private static Actor Invented(int aliases)
    {
        var random = new Random(7);
        string Word() => (char)random.Next('A', 'Z' + 1) + string.Concat(Enumerable.Range(0, random.Next(4, 8)).Select(_ => (char)random.Next('a', 'z' + 1)));
        return new Actor { Id = "invented", Name = "Inventedname", Aliases = [.. Enumerable.Range(0, aliases).Select(i => $"{Word()} {Word()}").Distinct()] };
    }
}
