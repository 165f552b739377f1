using System.Text;
using StanceKit.Features;
using StanceKit.Text;

namespace StanceKit.Tests.Features;

/// <summary>A small lexicon for tests.</summary>
internal static class TestLexicon
{
    private const string FrameLines = """
        condemn	v	0	-2		accuse	x
        attack	v	-2	0		harm	x
        free	v	2	0		help	x
        accuse	v	0	-2	of:-2	accuse	x
        arm	v	-1	0			x
        shelter	v	1	0			x
        deny	v	0	0		report,negate	x
        burn	v	-2	0		harm	x
        protect	v	2	0		help	x
        expel	v	-1	-1			x
        close	v	0	0			x
        fail	v	-2	0		negate	x
        praise	v	0	2		praise	x
        say	v	0	0		report	x
        ambush	n	0	0	on:-2	harm	x
        victim	n	0	0	of:-2	suffer	x
        """;

    private const string PolarityLines = """
        brutal	a	-3	conflict
        reliable	a	2	general
        turn a blind eye	x	-2	morals
        war crime	n	-3	law
        """;

    private const string IrregularLines = "met\tmeet\tpast\nsent\tsend\tpast\nsaid\tsay\tpast\n";

    /// <summary>The lexicon.</summary>
    public static Lexicon Instance { get; } = Build(("frames.tsv", FrameLines), ("polarity.tsv", PolarityLines), ("irregular.tsv", IrregularLines));

    /// <summary>A reader over it in which every word is known to be no name when it is lower case somewhere.</summary>
    public static SentenceReader Reader { get; } = new(Instance, new CommonWords());

    /// <summary>Builds a lexicon from the content of files.</summary>
    public static Lexicon Build(params (string Name, string Content)[] files)
    {
        var builder = new LexiconBuilder();
        foreach (var (name, content) in files)
        {
            builder.Read(name, new MemoryStream(Encoding.UTF8.GetBytes(content)));
        }

        return builder.Build();
    }

    /// <summary>Reads a sentence with the target between &lt;&lt; and &gt;&gt;.</summary>
    public static Target Target(string marked)
    {
        var start = marked.IndexOf("<<", StringComparison.Ordinal);
        var end = marked.IndexOf(">>", StringComparison.Ordinal) - 2;
        var text = marked.Replace("<<", "", StringComparison.Ordinal).Replace(">>", "", StringComparison.Ordinal);
        return StanceKit.Features.Target.At(Reader.Read(text, new TextSpan(0, text.Length), [new TextSpan(start, end)]), new TextSpan(start, end));
    }

    private sealed class CommonWords : IVocabulary
    {
        private static readonly HashSet<ulong> Words = [.. "rebels aid bamako report minister town soldiers".Split(' ').Except(["bamako"]).Select(word => FeatureHash.OfWord(word))];

        public bool Contains(ulong word) => Words.Contains(word);
    }
}
