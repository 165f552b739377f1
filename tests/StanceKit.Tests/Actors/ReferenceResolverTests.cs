using CsCheck;
using StanceKit.Text;

namespace StanceKit.Tests.Actors;

public sealed class ReferenceResolverTests
{
    private static readonly DateTimeOffset Date = new(2024, 5, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_golden_texts_give_the_expected_references()
    {
        var wrong = new List<string>();
        foreach (var line in TestRegistry.GoldenLines("references.golden.txt"))
        {
            var (parted, _, expected) = GoldenNotation.Read(line);
            var (text, sentences) = GoldenNotation.Sentences(parted);
            var tokens = Tokenizer.Tokenize(text);
            var found = GoldenNotation.Write(text, TestRegistry.Resolver.Resolve(text, tokens, sentences, TestRegistry.Finder.Find(text, tokens, Date)));
            if (found != expected.Replace(" // ", " "))
            {
                wrong.Add($"\nexpected {expected}\nfound    {found}");
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} texts differ:{string.Concat(wrong)}");
    }

    [Fact]
    public void Any_sentences_give_ordered_disjoint_mentions_and_keep_the_given_ones()
    {
        var words = Gen.OneOfConst("Mali", "The", "the", "junta", "its", "northern", "neighbor", "It", "He", "said", "President Tebboune", "bloc", "ECOWAS", "former", "colonial", "power", "'s", "-", ",");
        words.List[1, 12].List[1, 5].Sample(parts =>
        {
            var (text, sentences) = GoldenNotation.Sentences(string.Join(" // ", parts.Select(p => string.Join(' ', p))));
            var tokens = Tokenizer.Tokenize(text);
            var given = TestRegistry.Finder.Find(text, tokens, Date);
            var merged = TestRegistry.Resolver.Resolve(text, tokens, sentences, given);
            Assert.Empty(given.Except(merged));
            Assert.All(merged.Zip(merged.Skip(1)), pair => Assert.True(pair.First.Span.End <= pair.Second.Span.Start));
        });
    }

    [Fact]
    public void Arbitrary_text_and_sentences_never_throw() => Gen.String.Sample(text =>
    {
        var all = "Mali. " + text + " the junta";
        var tokens = Tokenizer.Tokenize(all);
        var half = all.Length / 2;
        TestRegistry.Resolver.Resolve(all, tokens, [new TextSpan(0, half), new TextSpan(half, all.Length)], TestRegistry.Finder.Find(all, tokens, null));
    });
}
