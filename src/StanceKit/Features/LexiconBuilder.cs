using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace StanceKit.Features;

/// <summary>Reads lexicon files line by line into the tables of a <see cref="Lexicon"/>.</summary>
internal sealed class LexiconBuilder
{
    private static readonly IReadOnlyDictionary<string, FrameTraits> FlagNames =
        Enum.GetValues<FrameTraits>().Where(flag => flag != FrameTraits.None).ToDictionary(flag => flag.ToString().ToLowerInvariant());

    private readonly List<Row> _rows = [];
    private readonly List<byte[]> _fileHashes = [];

    /// <summary>Form hash to dictionary word.</summary>
    public Dictionary<ulong, WordForm> Forms { get; } = [];

    /// <summary>Lemma or phrase hash to polarity.</summary>
    public Dictionary<ulong, sbyte> Polarity { get; } = [];

    /// <summary>Lemma or phrase hash to senses.</summary>
    public Dictionary<ulong, List<Frame>> Frames { get; } = [];

    /// <summary>Lemmas that begin a phrase.</summary>
    public HashSet<ulong> PhraseStarts { get; } = [];

    /// <summary>Number of polarity entries.</summary>
    public int Entries { get; private set; }

    /// <summary>Number of frames.</summary>
    public int FrameCount { get; private set; }

    /// <summary>Reads one file; its kind follows from its name.</summary>
    public void Read(string path, Stream stream)
    {
        var name = Path.GetFileName(path);
        Action<Row>? add = name.StartsWith("polarity", StringComparison.Ordinal) ? AddPolarity
            : name.StartsWith("frames", StringComparison.Ordinal) ? AddFrame
            : name.StartsWith("irregular", StringComparison.Ordinal) ? AddIrregular
            : null;
        if (add is null)
        {
            return;
        }

        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        _fileHashes.Add(SHA256.HashData(copy.GetBuffer().AsSpan(0, (int)copy.Length)));
        copy.Position = 0;
        using var reader = new StreamReader(copy, Encoding.UTF8);
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#' || line.StartsWith("term\t", StringComparison.Ordinal) || line.StartsWith("form\t", StringComparison.Ordinal))
            {
                continue;
            }

            _rows.Add(new Row(path, number, line.Split('\t'), add));
        }
    }

    /// <summary>
    /// Builds the tables: irregular forms first, so that they win over regular guesses; then the forms of all terms,
    /// so that a phrase finds the dictionary forms of its words wherever they are listed; then what is said of them.
    /// </summary>
    public Lexicon Build()
    {
        foreach (var row in _rows.Where(row => row.Add == AddIrregular))
        {
            row.Add(row);
        }

        var entries = _rows.Where(row => row.Add != AddIrregular).ToList();
        foreach (var row in entries)
        {
            RegisterTerm(row.Text(0, "term"), row.Text(1, "pos"));
        }

        foreach (var row in entries)
        {
            row.Add(row);
        }

        return Lexicon.From(this);
    }

    /// <summary>One hash over all files read.</summary>
    public string ContentHash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in _fileHashes)
        {
            hash.AppendData(file);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private void AddPolarity(Row row)
    {
        var term = row.Text(0, "term");
        row.OneOf(1, "pos", "v", "n", "a", "r", "x");
        var value = row.Whole(2, "polarity", -3, 3);
        Entries++;
        Polarity.TryAdd(TermHash(term), (sbyte)value);
    }

    private void AddFrame(Row row)
    {
        var term = row.Text(0, "term");
        var pos = row.OneOf(1, "pos", "v", "n", "a");
        var frame = new Frame(pos != "v", row.Whole(2, "subject", -2, 2), row.Whole(3, "object", -2, 2), Complements(row), Flags(row));
        FrameCount++;
        var lemma = TermHash(term);
        if (!Frames.TryGetValue(lemma, out var senses))
        {
            Frames[lemma] = senses = [];
        }

        senses.Add(frame);
    }

    private static Dictionary<ulong, int> Complements(Row row)
    {
        var complements = new Dictionary<ulong, int>();
        foreach (var part in row.List(4))
        {
            var colon = part.LastIndexOf(':');
            if (colon <= 0 || !int.TryParse(part.AsSpan(colon + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) || value is < -2 or > 2)
            {
                throw row.Fault($"the complement '{part}' is not of the form preposition:value with a value from -2 to 2", "Write for example on:-1,against:-2.");
            }

            complements[FeatureHash.OfWord(part.AsSpan(0, colon).Trim())] = value;
        }

        return complements;
    }

    private static FrameTraits Flags(Row row)
    {
        var flags = FrameTraits.None;
        foreach (var part in row.List(5))
        {
            flags |= FlagNames.TryGetValue(part, out var flag)
                ? flag
                : throw row.Fault($"the flag '{part}' is not known", $"Use one of {string.Join(", ", FlagNames.Keys)}.");
        }

        return flags;
    }

    private void AddIrregular(Row row)
    {
        var form = row.Text(0, "form");
        var lemma = FeatureHash.OfWord(row.Text(1, "lemma"));
        var past = row.OneOf(2, "class", "past", "verb") == "past";
        Forms[FeatureHash.OfWord(form)] = new WordForm(lemma, past ? WordClass.Participle : WordClass.Verb, false);
    }

    /// <summary>Registers the forms of a term: of the first word of a phrasal verb ("crack down on"), of the last of a noun phrase.</summary>
    private void RegisterTerm(string term, string pos)
    {
        var words = WordsOf(term);
        RegisterForms(words[0], words.Length == 1 || pos == "v" ? pos : "x");
        if (words.Length > 1)
        {
            RegisterForms(words[^1], pos == "n" ? "n" : "x");
        }
    }

    /// <summary>The hash that stands for a term: its lemma, or its words' lemmas in order.</summary>
    private ulong TermHash(string term)
    {
        var words = WordsOf(term);
        if (words.Length == 1)
        {
            return FeatureHash.OfWord(words[0]);
        }

        var hash = LemmaOf(words[0]);
        PhraseStarts.Add(hash);
        foreach (var word in words.AsSpan(1))
        {
            hash = FeatureHash.Combine(hash, LemmaOf(word));
        }

        return hash;
    }

    private static string[] WordsOf(string term) => term.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);

    private ulong LemmaOf(string word)
    {
        var hash = FeatureHash.OfWord(word);
        return Forms.TryGetValue(hash, out var form) ? form.Lemma : SentenceReader.StemHash(word);
    }

    private void RegisterForms(string word, string pos)
    {
        RegisterForms(word, FeatureHash.OfWord(word), pos);
        if (Inflection.BritishSpelling(word) is { } british)
        {
            RegisterForms(british, FeatureHash.OfWord(word), pos);
        }
    }

    private void RegisterForms(string word, ulong lemma, string pos)
    {
        var forms = pos switch
        {
            "v" => Inflection.OfVerb(word),
            "n" => Inflection.OfNoun(word),
            "x" => [],
            _ => [new Inflection.Form(word, WordClass.Content)],
        };
        foreach (var form in forms)
        {
            var key = FeatureHash.OfWord(form.Text);
            if (!Forms.TryGetValue(key, out var known))
            {
                Forms[key] = new WordForm(lemma, form.Class, false);
            }
            else if (known.Lemma == lemma && known.Class != form.Class)
            {
                // Verb and noun share the form ("attack"): context decides.
                Forms[key] = new WordForm(lemma, known.Class == WordClass.Content ? form.Class : known.Class, true);
            }
        }
    }

    /// <summary>A line of a lexicon file with the means to say what is wrong with it.</summary>
    private sealed record Row(string Path, int Line, string[] Cells, Action<Row> Add)
    {
        public string Text(int index, string column)
        {
            var value = index < Cells.Length ? Cells[index].Trim().ToLowerInvariant() : "";
            return value.Length > 0 ? value : throw Fault($"column '{column}' is empty", "Fill it, or remove the line.");
        }

        public string OneOf(int index, string column, params string[] allowed)
        {
            var value = Text(index, column);
            return allowed.Contains(value) ? value : throw Fault($"'{value}' is no {column}", $"Use one of {string.Join(", ", allowed)}.");
        }

        public int Whole(int index, string column, int low, int high)
        {
            var text = Text(index, column);
            return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= low && value <= high
                ? value
                : throw Fault($"'{text}' is no {column}", $"Write a whole number from {low} to {high}.");
        }

        public string[] List(int index) =>
            index < Cells.Length ? Cells[index].ToLowerInvariant().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [];

        public LexiconException Fault(string fault, string remedy) => new($"{Path}:{Line}: {fault}. {remedy}");
    }
}
