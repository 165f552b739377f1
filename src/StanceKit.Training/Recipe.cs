using System.Text.Json;
using System.Text.Json.Serialization;

namespace StanceKit.Training;

/// <summary>How a model is trained: its data, feature families and settings. A JSON file under <c>training/</c>.</summary>
public sealed record Recipe
{
    private static readonly JsonSerializerOptions Format = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>Its name.</summary>
    public string Name { get; init; } = "default";

    /// <summary>What it is for.</summary>
    public string Description { get; init; } = "";

    /// <summary>What is known about the labels' quality, for the model card.</summary>
    public string Labelling { get; init; } = "";

    /// <summary>Training files; used only when the command names none.</summary>
    public IReadOnlyList<RecipeData> Data { get; init; } = [];

    /// <summary>Feature families with their weights; 0 switches one off.</summary>
    public IReadOnlyDictionary<string, float> Features { get; init; } = DefaultFeatures;

    /// <summary>L2 regularization of the trainer, 0 or more.</summary>
    public float L2 { get; init; } = 1.7f;

    /// <summary>L1 regularization of the trainer, 0 or more; drives weights to zero and shrinks the model.</summary>
    public float L1 { get; init; }

    /// <summary>How strongly a feature's value is scaled by how much its classes differ: 0 not at all, 1 by the plain log-count ratio.</summary>
    public double NaiveBayesPower { get; init; } = 0.55;

    /// <summary>How large a feature's own copy for its register is beside the common one: 0 keeps registers together, 1 lets them part as easily as they agree.</summary>
    public float RegisterScale { get; init; } = 0.7f;

    /// <summary>The word network beside the linear part.</summary>
    public NetworkSettings Network { get; init; } = new();

    /// <summary>Rows in which a feature must occur to be kept, 1 or more.</summary>
    public int MinimumRows { get; init; } = 2;

    /// <summary>Most iterations of the trainer.</summary>
    public int Iterations { get; init; } = 100;

    /// <summary>Weight of rows with degree 1 or -1, above 0 to 1; plain rows have 1.</summary>
    public float LeanWeight { get; init; } = 0.8f;

    /// <summary>Folds of the cross-validation that fits the temperature and states the metrics, 2 or more.</summary>
    public int Folds { get; init; } = 5;

    /// <summary>What is used where a recipe says nothing.</summary>
    public static IReadOnlyDictionary<string, float> DefaultFeatures { get; } = new Dictionary<string, float>
    {
        ["near"] = 1.4f,
        ["sentence"] = 1,
        ["role"] = 1,
        ["frame"] = 1,
        ["polarity"] = 1,
        ["meaning"] = 1,
        ["relation"] = 1,
        ["part"] = 1,
        ["shape"] = 1.5f,
    };

    /// <summary>The best known recipe, used when none is named.</summary>
    public static Recipe Default { get; } = new();

    /// <summary>Reads a recipe.</summary>
    /// <exception cref="TrainingException">It is missing or broken.</exception>
    public static Recipe Load(string path)
    {
        if (!File.Exists(path))
        {
            throw new TrainingException($"{path}: there is no such recipe. Name a file such as training/default.json.");
        }

        try
        {
            var recipe = JsonSerializer.Deserialize<Recipe>(File.ReadAllBytes(path), Format) ?? throw new JsonException("The recipe is null.");
            return recipe.Checked(path);
        }
        catch (JsonException fault)
        {
            throw new TrainingException($"{path}:{fault.LineNumber + 1}:{fault.BytePositionInLine + 1}: the recipe is broken: {fault.Message} Correct it there.", fault);
        }
    }

    private Recipe Checked(string path)
    {
        var fault = L2 < 0 || L1 < 0 ? "l1 and l2 must be 0 or more"
            : NaiveBayesPower is < 0 or > 2 ? "naive_bayes_power must be from 0 to 2"
            : RegisterScale is < 0 or > 4 ? "register_scale must be from 0 to 4"
            : Data.Any(data => data.LeanWeight is <= 0 or > 1) ? "lean_weight must be above 0 and at most 1"
            : Network.Fault() is { } network ? network
            : MinimumRows < 1 ? "minimum_rows must be 1 or more"
            : Iterations < 1 ? "iterations must be 1 or more"
            : LeanWeight is <= 0 or > 1 ? "lean_weight must be above 0 and at most 1"
            : Folds < 2 ? "folds must be 2 or more"
            : Data.Any(data => data.Weight <= 0 || data.Path.Length == 0) ? "each entry of data needs a path and a weight above 0"
            : null;
        return fault is null ? this : throw new TrainingException($"{path}: {fault}. Correct the recipe.");
    }
}

/// <summary>A training file of a recipe.</summary>
public sealed record RecipeData
{
    /// <summary>Path, relative to the recipe's folder.</summary>
    public string Path { get; init; } = "";

    /// <summary>Weight of each of its rows.</summary>
    public float Weight { get; init; } = 1;

    /// <summary>Weight of its rows with degree 1 or -1 beside its plain ones, above 0 to 1; the recipe's own where it says nothing.</summary>
    public float? LeanWeight { get; init; }

    /// <summary>Name of the register that its texts are of; files that name the same are one register, and files that name none share one.</summary>
    public string Register { get; init; } = "";

    /// <summary>File with the texts, for files that hold only ids and labels.</summary>
    public string? Texts { get; init; }

    /// <summary>What it is and under which terms, for the model card.</summary>
    public string Terms { get; init; } = "";

    /// <summary>Whether the recipe goes on without it, with a warning, where the file is not there.</summary>
    public bool Optional { get; init; }
}
