using StanceKit.Clauses;
using StanceKit.Features;
using StanceKit.Models;
using StanceKit.Text;

namespace StanceKit.Tests.Clauses;

/// <summary>Reads the golden file with the shipped lexicon and vocabulary.</summary>
public sealed class RoleReaderTests
{
    private const string Today = "today: ";

    private static readonly Lazy<SentenceReader> Reader = new(() => new SentenceReader(
        Lexicon.Load(Path.Combine(Repository.Root, "data", "lexicon")),
        Vocabulary.Load(Path.Combine(Repository.Root, "models", "default", "vocabulary.txt"))));

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var (sentence, wanted, today) in Golden())
        {
            cases.Add(sentence, today ?? wanted);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Reads_the_roles_of_the_golden_file(string sentence, string expected) => Assert.Equal(expected, Roles(sentence));

    [Fact]
    public void Most_cases_are_read_as_a_person_reads_them()
    {
        var golden = Golden().ToList();
        Assert.True(golden.Count >= 400, $"{golden.Count} cases");
        Assert.True(golden.Count(item => item.Today is null) >= 0.8 * golden.Count, $"{golden.Count(item => item.Today is null)} of {golden.Count} cases are read right");
        Assert.All(golden, item => Assert.NotEqual(item.Wanted, item.Today));
    }

    private static IEnumerable<(string Sentence, string Wanted, string? Today)> Golden()
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Clauses", "roles.golden.txt")).Where(line => line.Length > 0 && line[0] != '#').ToList();
        for (var i = 0; i + 1 < lines.Count;)
        {
            var today = i + 2 < lines.Count && lines[i + 2].StartsWith(Today, StringComparison.Ordinal) ? lines[i + 2][Today.Length..] : null;
            yield return (lines[i], lines[i + 1], today);
            i += today is null ? 2 : 3;
        }
    }

    private static string Roles(string marked)
    {
        var start = marked.IndexOf("<<", StringComparison.Ordinal);
        var end = marked.IndexOf(">>", StringComparison.Ordinal) - 2;
        var text = marked.Replace("<<", "", StringComparison.Ordinal).Replace(">>", "", StringComparison.Ordinal);
        var target = Target.At(Reader.Value.Read(text, new TextSpan(0, text.Length), [new TextSpan(start, end)]), new TextSpan(start, end));
        return target.Roles.Count == 0 ? "none" : string.Join(' ', target.Roles.Select(role => Write(target.Reading, role)));
    }

    private static string Write(SentenceReading reading, Role role)
    {
        var kind = role.Kind switch { RoleKind.Subject => "subject", RoleKind.DirectObject => "object", RoleKind.Is => "is", _ => Preposition(reading, role.Preposition) };
        return $"{(role.IsNegated ? "not:" : "")}{(role.IsSupposed ? "if:" : "")}{kind}({reading.Tokens[role.First].Of(reading.Text)})";
    }

    private static string Preposition(SentenceReading reading, ulong hash)
    {
        var token = Array.IndexOf(reading.Words, hash);
        return token < 0 ? "to" : reading.Tokens[token].Of(reading.Text).ToString().ToLowerInvariant();
    }
}
