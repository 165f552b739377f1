using StanceKit.Actors;
using StanceKit.Features;
using StanceKit.Training;

namespace StanceKit.Benchmarks;

/// <summary>The data that benchmarks read: the project's own and those that lie beside the repository.</summary>
internal sealed class Corpora
{
    private readonly MentionLocator _locator;

    /// <summary>Finds the repository above the program.</summary>
    /// <exception cref="TrainingException">There is no repository above the program, or no shared data beside it.</exception>
    public Corpora()
    {
        var solution = new Installation().Find("StanceKit.sln") ?? throw new TrainingException("Benchmarks run inside the repository: StanceKit.sln is not above this program.");
        Root = Path.GetDirectoryName(solution)!;
        Shared = Path.GetFullPath(Path.Combine(Root, "..", "shared", "data"));
        if (!Directory.Exists(Shared))
        {
            throw new TrainingException($"{Shared}: the shared data are not there, and benchmarks measure on them. Put the folder beside the repository.");
        }

        _locator = MentionLocator.Of(ActorRegistry.Load(Path.Combine(Root, "data", "actors.json")));
        Lexicon = Lexicon.Load(Path.Combine(Root, "data", "lexicon"));
    }

    /// <summary>Folder of the repository.</summary>
    public string Root { get; }

    /// <summary>Folder of the shared data.</summary>
    public string Shared { get; }

    /// <summary>The project's word knowledge.</summary>
    public Lexicon Lexicon { get; }

    /// <summary>The recipe with that name under <c>training/</c>.</summary>
    public Recipe Recipe(string name) => StanceKit.Training.Recipe.Load(Path.Combine(Root, "training", $"{name}.json"));

    /// <summary>The rows that a recipe trains on.</summary>
    public IReadOnlyList<TrainingRow> RowsOf(Recipe recipe) => TrainingData.Load(recipe, Path.Combine(Root, "training"), _locator).WithoutHeldOut().Rows;

    /// <summary>NewsMTSC's <c>train</c> or <c>dev</c> rows.</summary>
    public IReadOnlyList<TrainingRow> NewsMtsc(string split) => Load(Path.Combine(Shared, "newsmtsc", $"{split}.csv"));

    /// <summary>The project's rows in <c>data/labelled/own-NAME.csv</c>.</summary>
    public IReadOnlyList<TrainingRow> Own(string name) => Load(Path.Combine(Root, "data", "labelled", $"own-{name}.csv"));

    /// <summary>Silver-labelled rows whose texts stand in <c>pairs</c> (agency text) or <c>opinion</c> (opinionated articles).</summary>
    public IReadOnlyList<TrainingRow> Silver(string texts)
    {
        var recipe = new Recipe
        {
            Data = [new RecipeData { Path = Path.Combine(Root, "data", "labelled", "silver.csv"), Texts = Path.Combine(Shared, "unlabelled", $"{texts}.csv") }],
        };
        return TrainingData.Load(recipe, Root, _locator).Rows;
    }

    private IReadOnlyList<TrainingRow> Load(string path) => TrainingData.Load([path], _locator).Rows;

    /// <summary>A row's text with the mention replaced by one word, as the peers read it.</summary>
    public static string Masked(TrainingRow row)
    {
        var mention = row.Mentions[0];
        var text = $"{row.Row.Text[..mention.Start]} targetxyz {row.Row.Text[mention.End..]}";
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
