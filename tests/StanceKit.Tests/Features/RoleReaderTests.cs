using StanceKit.Features;

namespace StanceKit.Tests.Features;

public sealed class RoleReaderTests
{
    public static TheoryData<string, string> Cases()
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Features", "roles.golden.txt")).Where(line => line.Length > 0 && line[0] != '#').ToList();
        var cases = new TheoryData<string, string>();
        for (var i = 0; i + 1 < lines.Count; i += 2)
        {
            cases.Add(lines[i], lines[i + 1]);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Reads_the_roles_of_the_golden_file(string sentence, string expected)
    {
        var target = TestLexicon.Target(sentence);
        var roles = target.Roles.Select(role => $"{Name(role.Kind)}({target.Reading.Tokens[role.Token].Of(target.Reading.Text)})");
        Assert.Equal(expected, string.Join(' ', roles));
    }

    private static string Name(RoleKind kind) => kind switch { RoleKind.Subject => "subject", RoleKind.DirectObject => "object", _ => "prep" };
}
