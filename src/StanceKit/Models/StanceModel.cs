using StanceKit.Features;
using StanceKit.Labels;
using StanceKit.Text;

namespace StanceKit.Models;

/// <summary>What a model decided about one actor in one sentence.</summary>
/// <param name="Stance">The label with the highest score.</param>
/// <param name="Probabilities">Calibrated.</param>
/// <param name="LogOdds">Winning score minus the runner-up's, before calibration, summed word by word; 0 or more but for rounding.</param>
/// <param name="Evidence">Words with their signed weights, strongest first, and the bias term as <c>(bias)</c>; the weights sum to <see cref="LogOdds"/>.</param>
public sealed record StanceDecision(Stance Stance, StanceProbabilities Probabilities, double LogOdds, IReadOnlyList<Evidence> Evidence);

/// <summary>The linear stance model: loads a model folder, scores one actor in one sentence, explains itself.</summary>
/// <remarks>Safe to use from several threads.</remarks>
public sealed class StanceModel
{
    /// <summary>Name under which the bias term stands among the evidence.</summary>
    public const string BiasTerm = "(bias)";

    [ThreadStatic]
    private static FeatureVector? _vector;

    [ThreadStatic]
    private static WordAttributes? _words;

    private readonly FeatureExtractor _extractor;
    private readonly SentenceReader _reader;
    private readonly LinearScorer _scorer;

    /// <summary>Puts a model together from its parts.</summary>
    /// <exception cref="ModelException">The parts do not fit one another.</exception>
    public StanceModel(ModelManifest manifest, Lexicon lexicon, Vocabulary vocabulary, WeightTable weights, RegisterGate? gate = null, WordNetwork? network = null)
    {
        Network = network;
        Gate = gate ?? RegisterGate.None;
        if (!manifest.Labels.SequenceEqual(StanceNames.All.Select(stance => stance.ToLabel())) || weights.Classes != manifest.Labels.Count * Gate.Names.Count)
        {
            throw new ModelException($"The model's labels are {string.Join(", ", manifest.Labels)} with {weights.Classes} columns of weights; a stance model has favor, against, neutral for each of its {Gate.Names.Count} registers. Train the model again.");
        }

        if (network is not null && (network.Classes != manifest.Labels.Count || network.Registers != Gate.Names.Count))
        {
            throw new ModelException($"The model's network has {network.Classes} classes and {network.Registers} registers, its manifest {manifest.Labels.Count} and {Gate.Names.Count}. Train the model again.");
        }

        Manifest = manifest;
        Weights = weights;
        Words = vocabulary;
        Lexicon = lexicon;
        _extractor = new FeatureExtractor(manifest.Features);
        _reader = new SentenceReader(lexicon, vocabulary);
        _scorer = new LinearScorer(weights, manifest.Labels.Count);
    }

    /// <summary>What the model is.</summary>
    public ModelManifest Manifest { get; }

    /// <summary>Tells the register of a sentence.</summary>
    public RegisterGate Gate { get; }

    /// <summary>The network beside the linear part, null where there is none.</summary>
    public WordNetwork? Network { get; }

    /// <summary>Its weights: columns by register, then by class.</summary>
    public WeightTable Weights { get; }

    /// <summary>Words that it knows to be no names.</summary>
    public Vocabulary Words { get; }

    /// <summary>Its word knowledge.</summary>
    public Lexicon Lexicon { get; }

    /// <summary>Loads a model folder: <c>manifest.json</c>, <c>weights.bin</c>, <c>vocabulary.txt</c> and <c>lexicon/</c>.</summary>
    /// <exception cref="ModelException">A file is missing, damaged or of another schema version.</exception>
    public static StanceModel Load(string folder)
    {
        var manifest = ModelManifest.Load(Path.Combine(folder, "manifest.json"));
        if (manifest.Engine != "linear" || manifest.Task != "stance")
        {
            throw new ModelException($"{folder} holds a model for the task '{manifest.Task}' on the engine '{manifest.Engine}'; this command needs stance on linear. Name another folder with --model.");
        }

        try
        {
            var lexicon = Lexicon.Load(Path.Combine(folder, "lexicon"));
            var gate = manifest.Registers is { Count: > 1 } names ? new RegisterGate(names, WeightTable.Load(Path.Combine(folder, "registers.bin"))) : null;
            var network = manifest.NetworkWeight > 0 ? WordNetwork.Load(Path.Combine(folder, "network.bin")) : null;
            return new StanceModel(manifest, lexicon, Vocabulary.Load(Path.Combine(folder, "vocabulary.txt")), WeightTable.Load(Path.Combine(folder, "weights.bin")), gate, network);
        }
        catch (IOException fault)
        {
            throw new ModelException($"The model in {folder} cannot be read: {fault.Message} Restore the file, or train the model again.", fault);
        }
        catch (ArgumentException fault)
        {
            throw new ModelException($"The model in {folder} asks for something that this version lacks: {fault.Message} Train the model again.", fault);
        }
    }

    /// <summary>Reads a sentence once, for all its actors.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sentence">Where the sentence stands.</param>
    /// <param name="mentions">All mentions that will be scored, so that the words of names are known for such.</param>
    public SentenceReading Read(string text, TextSpan sentence, IReadOnlyList<TextSpan> mentions)
    {
        var reading = _reader.Read(text, sentence, mentions);
        reading.Registers = Gate.Read(reading);
        return reading;
    }

    /// <summary>Raw scores, favor, against, neutral, of an actor with these mentions: the mean over the mentions.</summary>
    /// <exception cref="ArgumentException">There is no mention, or one lies outside the sentence.</exception>
    public void Score(SentenceReading reading, IReadOnlyList<TextSpan> mentions, Span<double> scores)
    {
        if (mentions.Count == 0)
        {
            throw new ArgumentException("An actor without a mention has no score.", nameof(mentions));
        }

        scores.Clear();
        Span<double> one = stackalloc double[3];
        foreach (var mention in mentions)
        {
            var target = Target.At(reading, mention);
            _scorer.Score(Features(target), reading.Registers, one);
            Network?.Score(Attributes(target), reading.Registers, Manifest.NetworkWeight, one);
            for (var c = 0; c < 3; c++)
            {
                scores[c] += one[c] / mentions.Count;
            }
        }
    }

    /// <summary>Decides and explains.</summary>
    /// <param name="reading">The sentence.</param>
    /// <param name="mentions">The actor's mentions in it.</param>
    /// <param name="mostEvidence">How many evidence words are kept; what is left out goes into one term, so that the sum stays exact.</param>
    public StanceDecision Decide(SentenceReading reading, IReadOnlyList<TextSpan> mentions, int mostEvidence = int.MaxValue)
    {
        Span<double> scores = stackalloc double[3];
        Score(reading, mentions, scores);
        var (first, second) = TopTwo(scores);
        var evidence = Explain(reading, mentions, first, second, mostEvidence);
        Manifest.Calibration.Apply(scores);
        return new StanceDecision((Stance)first, new StanceProbabilities(scores[0], scores[1], scores[2]), evidence.Sum(part => part.Weight), evidence);
    }

    private FeatureVector Features(Target target)
    {
        var features = _vector ??= new FeatureVector();
        _extractor.Extract(target, features);
        return features;
    }

    private static WordAttributes Attributes(Target target)
    {
        var words = _words ??= new WordAttributes();
        words.Read(target);
        return words;
    }

    private List<Evidence> Explain(SentenceReading reading, IReadOnlyList<TextSpan> mentions, int first, int second, int most)
    {
        var byAnchor = new double[reading.Count + 1];
        var shown = Target.At(reading, mentions[0]);
        foreach (var mention in mentions)
        {
            var target = Target.At(reading, mention);
            _scorer.Contributions(Features(target), reading.Registers, first, second, 1.0 / mentions.Count, byAnchor);
            Network?.Contributions(Attributes(target), reading.Registers, first, second, Manifest.NetworkWeight / mentions.Count, byAnchor);
        }

        var words = Enumerable.Range(0, reading.Count)
            .Where(token => byAnchor[token + 1] != 0)
            .OrderByDescending(token => Math.Abs(byAnchor[token + 1]))
            .ThenBy(token => token)
            .ToList();
        var kept = words.Take(most).Select(token => new Evidence(EvidenceReason.Of(shown, token), byAnchor[token + 1])).ToList();
        if (words.Count > most)
        {
            kept.Add(new Evidence($"({words.Count - most} more)", words.Skip(most).Sum(token => byAnchor[token + 1])));
        }

        kept.Add(new Evidence(BiasTerm, byAnchor[0]));
        return kept;
    }

    private static (int First, int Second) TopTwo(ReadOnlySpan<double> scores)
    {
        // Ties go to neutral, then favor, as in StanceProbabilities.Best.
        var first = scores[2] >= scores[0] && scores[2] >= scores[1] ? 2 : scores[0] >= scores[1] ? 0 : 1;
        var a = (first + 1) % 3;
        var b = (first + 2) % 3;
        return (first, scores[a] >= scores[b] ? a : b);
    }
}
