using System.Collections.Frozen;

namespace StanceKit.Features;

/// <summary>The closed classes of English words, by hash of their lower-case form.</summary>
internal static class FunctionWords
{
    private static readonly (WordClass Class, string Words)[] Lists =
    [
        (WordClass.Determiner, "the a an this these those its their his her our your my every each some any all both another such several many few most more less fewer much little"),
        (WordClass.Preposition, "of in on at by for from to with against toward towards under over into onto through during within among between across behind beyond near upon amid alongside around about via despite like unlike outside inside off out up down except than per throughout amongst versus according"),
        (WordClass.Coordinator, "and or but nor yet plus"),
        (WordClass.Subordinator, "although though because since while whereas unless if when whenever after before until once as so lest where why how whether"),
        (WordClass.Relative, "that which who whom whose what"),
        (WordClass.Pronoun, "i you he she it we they me him us them himself herself itself themselves everyone somebody someone anyone others there"),
        (WordClass.Be, "is are was were be been being am isn't aren't wasn't weren't get gets got getting gotten"),
        (WordClass.Auxiliary, "has have had having do does did doing done hasn't haven't hadn't don't doesn't didn't"),
        (WordClass.Modal, "will would shall should can could may might must won't wouldn't shouldn't can't cannot couldn't mustn't"),
        (WordClass.Number, "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions dozen dozens"),
        (WordClass.Adverb, "then also again still already even just only now here soon later ever often perhaps too very quite rather almost twice instead meanwhile however therefore nevertheless yesterday today tomorrow"),
        (WordClass.Negator, "not no never none nobody nothing neither without hardly scarcely barely rarely seldom"),
    ];

    private static readonly string[] ContractedNegations =
        ["isn't", "aren't", "wasn't", "weren't", "hasn't", "haven't", "hadn't", "don't", "doesn't", "didn't", "won't", "wouldn't", "shouldn't", "can't", "cannot", "couldn't", "mustn't"];

    private static readonly FrozenDictionary<ulong, WordClass> Classes = Build();

    private static readonly FrozenSet<ulong> Negations =
        ContractedNegations.Concat(Lists[^1].Words.Split(' ')).Select(word => FeatureHash.OfWord(word)).ToFrozenSet();

    private static readonly FrozenSet<ulong> Ditransitive =
        "give send offer grant hand lend show tell sell pay deny owe promise award cost teach win bring buy allow".Split(' ').Select(word => FeatureHash.OfWord(word)).ToFrozenSet();

    private static readonly FrozenSet<ulong> NegativeNouns =
        "no none nobody nothing neither without".Split(' ').Select(word => FeatureHash.OfWord(word)).ToFrozenSet();

    private static readonly FrozenSet<ulong> Doubts =
        "if unless whether would could might may should can hardly".Split(' ').Select(word => FeatureHash.OfWord(word)).ToFrozenSet();

    // Nouns that stand for the state they belong to, as the labelling guide has it (part for whole).
    private static readonly FrozenSet<ulong> PartsOfState =
        ("king queen prince sultan emir chancellor premier capital cabinet palace senate congress coalition monarchy king chief head mediator negotiator delegation lawmaker security soldier army force troop government authority president presidency minister ministry junta people regime leader leadership ruler police gendarme navy pilot officer state republic kingdom "
        + "parliament delegation delegate envoy representative ambassador diplomat diplomacy transition general colonel fighter gunman militant rebel commander official spokesman spokeswoman spokesperson")
        .Split(' ').SelectMany(word => (ulong[])[FeatureHash.OfWord(word), SentenceReader.StemHash(word)]).ToFrozenSet();

    /// <summary>The class of a word, or null when it is in none of the closed classes.</summary>
    public static WordClass? Find(ulong word) => Classes.TryGetValue(word, out var found) ? found : null;

    /// <summary>Whether the word negates, contractions included.</summary>
    public static bool IsNegation(ulong word) => Negations.Contains(word);

    /// <summary>Whether the verb (hash of its dictionary form) takes a receiver beside its object ("gave Mali wheat").</summary>
    public static bool TakesReceiver(ulong lemma) => Ditransitive.Contains(lemma);

    /// <summary>Whether the negation stands for or before a noun ("nobody", "no country").</summary>
    public static bool IsNegativeNoun(ulong word) => NegativeNouns.Contains(word);

    /// <summary>Whether the word makes what follows unreal (condition, possibility).</summary>
    public static bool IsDoubt(ulong word) => Doubts.Contains(word);

    /// <summary>Whether the noun (hash of its dictionary form) stands for the state or group that it belongs to.</summary>
    public static bool IsPartOfState(ulong lemma) => PartsOfState.Contains(lemma);

    private static FrozenDictionary<ulong, WordClass> Build()
    {
        var classes = new Dictionary<ulong, WordClass>();
        foreach (var (wordClass, words) in Lists)
        {
            foreach (var word in words.Split(' '))
            {
                classes.TryAdd(FeatureHash.OfWord(word), wordClass);
            }
        }

        return classes.ToFrozenDictionary();
    }
}
