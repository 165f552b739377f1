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

    /// <summary>What is said of each lemma or phrase, by its hash.</summary>
    public Dictionary<ulong, LexiconEntry> Entries { get; } = [];

    /// <summary>Number of polarity entries.</summary>
    public int PolarityCount { get; private set; }

    /// <summary>Number of words and phrases with meanings.</summary>
    public int MeaningCount { get; private set; }

    /// <summary>Number of frames.</summary>
    public int FrameCount { get; private set; }

    /// <summary>Reads one file; its kind follows from its name.</summary>
    public void Read(string path, Stream stream)
    {
        var name = Path.GetFileName(path);
        Action<Row>? add = name.StartsWith("polarity", StringComparison.Ordinal) ? AddPolarity
            : name.StartsWith("meanings", StringComparison.Ordinal) ? AddMeanings
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
        // Single words first: what a phrase's words may be is better known from their own lines.
        foreach (var row in entries.OrderBy(row => row.Text(0, "term").AsSpan().ContainsAny(' ', '-')).ThenBy(row => row.Add != AddMeanings))
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
        var entry = EntryOf(row.Text(0, "term"));
        var asVerb = row.OneOf(1, "pos", "v", "n", "a", "r", "x") == "v";
        var value = row.Whole(2, "polarity", -3, 3);
        PolarityCount++;
        if (asVerb && entry.VerbPolarity == 0)
        {
            entry.VerbPolarity = value;
        }
        else if (!asVerb && entry.OtherPolarity == 0)
        {
            entry.OtherPolarity = value;
        }
    }

    private void AddMeanings(Row row)
    {
        var entry = EntryOf(row.Text(0, "term"));
        var asVerb = row.OneOf(1, "pos", "v", "n", "a", "r", "x") == "v";
        var meanings = row.List(2);
        if (meanings.Length is 0 or > 3)
        {
            throw row.Fault($"there are {meanings.Length} meanings", "Name one to three, separated by commas.");
        }

        if (Array.Find(meanings, name => !MeaningNames.All.Contains(name)) is { } unknown)
        {
            throw row.Fault($"'{unknown}' is no meaning", $"Use some of {string.Join(", ", MeaningNames.All.Order(StringComparer.Ordinal))}.");
        }

        MeaningCount++;
        var hashes = Array.ConvertAll(meanings, name => FeatureHash.OfText(name));
        if (asVerb && entry.VerbMeanings.Length == 0)
        {
            entry.VerbMeanings = hashes;
        }
        else if (!asVerb && entry.OtherMeanings.Length == 0)
        {
            entry.OtherMeanings = hashes;
        }
    }

    private void AddFrame(Row row)
    {
        var entry = EntryOf(row.Text(0, "term"));
        var pos = row.OneOf(1, "pos", "v", "n", "a", "x");
        var frame = new Frame(pos is not ("v" or "x"), row.Whole(2, "subject", -2, 2), row.Whole(3, "object", -2, 2), Complements(row), Flags(row));
        FrameCount++;
        entry.Frames = [.. entry.Frames, frame];
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
        Forms[FeatureHash.OfWord(form)] = new WordForm(lemma, past ? WordForms.Past : WordForms.Bare | WordForms.Past, lemma, LexiconEntry.Empty, LexiconEntry.Empty);
    }

    /// <summary>Registers the forms of a term: of the first word of a phrasal verb ("crack down on"), of the last of a noun phrase.</summary>
    private void RegisterTerm(string term, string pos)
    {
        var words = WordsOf(term);
        if (words.Length == 1)
        {
            RegisterForms(words[0], pos);
        }
        else
        {
            // The first word must be known for the phrase to be found.
            RegisterForms(words[0], pos == "v" && FunctionWords.Find(FeatureHash.OfWord(words[0])) is null ? "v" : "x");
            if (pos == "n")
            {
                RegisterForms(words[^1], "n");
            }
        }
    }

    /// <summary>What is said of a term, found by its lemma or by its words' lemmas in order.</summary>
    private LexiconEntry EntryOf(string term)
    {
        var words = WordsOf(term);
        if (words.Length == 1)
        {
            return EntryOf(FeatureHash.OfWord(words[0]));
        }

        var hash = LemmaOf(words[0]);
        EntryOf(hash).StartsPhrase = true;
        foreach (var word in words.AsSpan(1))
        {
            hash = FeatureHash.Combine(hash, LemmaOf(word));
        }

        return EntryOf(hash);
    }

    private LexiconEntry EntryOf(ulong hash)
    {
        if (!Entries.TryGetValue(hash, out var entry))
        {
            Entries[hash] = entry = new LexiconEntry();
        }

        return entry;
    }

    private static string[] WordsOf(string term) => term.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);

    private ulong LemmaOf(string word)
    {
        var hash = FeatureHash.OfWord(word);
        return Forms.TryGetValue(hash, out var form) ? form.VerbLemma : SentenceReader.StemHash(word);
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
            "a" => Inflection.OfAdjective(word),
            "r" => [new Inflection.Form(word, WordForms.Adverb)],
            _ => [new Inflection.Form(word, WordForms.None)],
        };
        foreach (var form in forms)
        {
            var key = FeatureHash.OfWord(form.Text);
            if (!Forms.TryGetValue(key, out var known))
            {
                Forms[key] = new WordForm(lemma, form.Forms | (pos == "v" ? WordForms.VerbFirst : 0), lemma, LexiconEntry.Empty, LexiconEntry.Empty);
            }
            else if (known.Lemma == lemma)
            {
                // One form may be several things ("attack"): what stands around it decides.
                Forms[key] = known with { Forms = known.Forms | form.Forms };
            }
            else if (form.Forms == WordForms.None)
            {
                continue;
            }
            else if (pos == "v")
            {
                Forms[key] = known with { Forms = known.Forms | form.Forms, VerbLemma = (known.Forms & WordForms.AnyVerb) == 0 || form.Text == word ? lemma : known.VerbLemma };
            }
            else if (form.Text == word)
            {
                // A word of its own beside a form of another ("failed" beside "fail").
                Forms[key] = known with { Forms = known.Forms | form.Forms, Lemma = lemma };
            }
            else
            {
                Forms[key] = known with { Forms = known.Forms | form.Forms };
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
