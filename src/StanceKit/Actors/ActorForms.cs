using StanceKit.Text;

namespace StanceKit.Actors;

/// <summary>Spells out all forms of an actor.</summary>
internal static class ActorForms
{
    private static readonly string[] Articles = ["al", "el", "Al", "El"];

    /// <summary>Name, aliases, demonyms (without understood plurals) and metonyms.</summary>
    public static IEnumerable<string> Listed(Actor actor) =>
        actor.Aliases.Prepend(actor.Name).Concat(actor.Demonyms).Concat(actor.Metonyms);

    /// <summary>The demonyms and their plurals.</summary>
    public static IEnumerable<string> DemonymsOf(Actor actor) =>
        actor.Demonyms.SelectMany(d => TakesPlural(d) ? [d, d + "s"] : new[] { d });

    /// <summary>Every form with its words; the words are folded and without hyphens.</summary>
    public static IEnumerable<(Form Form, List<string> Words)> Of(Actor actor)
    {
        var forms = Named(actor, actor.Aliases.Prepend(actor.Name), FormRole.Name)
            .Concat(Named(actor, DemonymsOf(actor), FormRole.Demonym))
            .Concat(Named(actor, actor.Metonyms, FormRole.Metonym))
            .Concat(Named(actor, actor.Not, FormRole.Not))
            .Concat(actor.Leaders.SelectMany(leader => OfLeader(actor, leader)));
        return forms.Where(f => f.Item2.Count > 0);
    }

    private static bool TakesPlural(string demonym) =>
        !demonym.EndsWith('s') && !demonym.EndsWith('-') && !demonym.EndsWith("sh", StringComparison.Ordinal)
        && !demonym.EndsWith("ch", StringComparison.Ordinal) && !demonym.EndsWith("ese", StringComparison.Ordinal);

    private static IEnumerable<(Form, List<string>)> Named(Actor actor, IEnumerable<string> texts, FormRole role)
    {
        foreach (var text in texts)
        {
            var key = WordFold.Key(text.EndsWith('s') && role == FormRole.Demonym && !actor.Demonyms.Contains(text) ? text[..^1] : text);
            yield return Make(actor, text, role, null, actor.Ambiguous.FirstOrDefault(a => WordFold.Key(a.Form) == key));
        }
    }

    private static IEnumerable<(Form, List<string>)> OfLeader(Actor actor, Leader leader)
    {
        foreach (var name in leader.Aliases.Prepend(leader.Name).SelectMany(Spellings).Distinct())
        {
            yield return Make(actor, name, FormRole.LeaderName, leader, null);
        }

        var last = leader.ShortName ?? leader.Name.Split(' ')[^1];
        foreach (var name in last.Length == 0 ? [] : Spellings(last).Append(Bare(last)).Distinct())
        {
            yield return Make(actor, name, FormRole.LeaderShort, leader, null);
        }
    }

    /// <summary>"Abdel Fattah al-Burhan" is written with al- and el-, and without.</summary>
    private static IEnumerable<string> Spellings(string name)
    {
        var words = name.Split(' ');
        var i = Array.FindIndex(words, w => Bare(w).Length < w.Length);
        if (i < 0)
        {
            return [name];
        }

        var bare = Bare(words[i]);
        var variants = new[] { "al-" + bare, "el-" + bare }.Concat(i > 0 ? [bare] : []);
        return variants.Select(v => string.Join(' ', words.Take(i).Append(v).Concat(words.Skip(i + 1))));
    }

    private static string Bare(string word) => Articles.Any(a => word.StartsWith(a + "-", StringComparison.Ordinal)) ? word[3..] : word;

    private static (Form Form, List<string> Words) Make(Actor actor, string text, FormRole role, Leader? leader, AmbiguousForm? ambiguous)
    {
        var tokens = Tokenizer.Tokenize(text).Where(t => !WordFold.IsHyphen(text, t)).ToList();
        var words = tokens.ConvertAll(t => WordFold.Fold(t.Of(text)));
        var form = new Form
        {
            Actor = actor,
            Role = role,
            Cases = [.. tokens.Select(t => CaseOf(t.Of(text)))],
            Leader = leader,
            Ambiguous = ambiguous,
            NeedsHyphen = text.EndsWith('-'),
        };
        return (form, words.Contains("") ? [] : words);
    }

    private static WordCase CaseOf(ReadOnlySpan<char> word)
    {
        if (!char.IsUpper(word[0]))
        {
            return WordCase.Any;
        }

        var capitals = 0;
        foreach (var c in word)
        {
            if (char.IsLower(c))
            {
                return WordCase.Initial;
            }

            capitals += char.IsUpper(c) ? 1 : 0;
        }

        return capitals > 1 ? WordCase.Capitals : WordCase.Initial;
    }
}
