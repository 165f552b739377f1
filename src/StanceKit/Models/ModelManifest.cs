using System.Text.Json;
using System.Text.Json.Serialization;

namespace StanceKit.Models;

/// <summary><c>manifest.json</c> of a model folder: what the model is and how it came about.</summary>
public sealed record ModelManifest
{
    /// <summary>The schema that this version of StanceKit reads and writes.</summary>
    public const int CurrentSchema = 2;

    private static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Version of the folder's layout and of what its numbers mean.</summary>
    public required int Schema { get; init; }

    /// <summary>Short id that every judgement carries: name and the first digits of the weights' hash.</summary>
    public required string Id { get; init; }

    /// <summary>Engine that the folder needs: <c>linear</c>.</summary>
    public required string Engine { get; init; }

    /// <summary>Task: <c>stance</c>.</summary>
    public required string Task { get; init; }

    /// <summary>Class names in the order of the weights.</summary>
    public required IReadOnlyList<string> Labels { get; init; }

    /// <summary>Feature families with their weights.</summary>
    public required IReadOnlyDictionary<string, float> Features { get; init; }

    /// <summary>Registers that the weights tell apart; null or one name for none.</summary>
    public IReadOnlyList<string>? Registers { get; init; }

    /// <summary>What the network's scores are multiplied by beside the linear ones; 0 for no network.</summary>
    public double NetworkWeight { get; init; }

    /// <summary>Scores are divided by this before they become probabilities; above 0.</summary>
    public required double Temperature { get; init; }

    /// <summary>Share of probability that is spread evenly over the classes afterwards, 0 to below 1.</summary>
    public double Doubt { get; init; }

    /// <summary>Temperature and doubt.</summary>
    [JsonIgnore]
    public Calibration Calibration => new(Temperature, Doubt);

    /// <summary>SHA-256 over the training rows.</summary>
    public required string DataHash { get; init; }

    /// <summary>SHA-256 over the lexicon files that the model was trained with.</summary>
    public required string LexiconHash { get; init; }

    /// <summary>Seed of everything random in training.</summary>
    public required int Seed { get; init; }

    /// <summary>Training rows.</summary>
    public required int Rows { get; init; }

    /// <summary>Measured figures by name, e.g. <c>cross_validation.macro_f1</c>.</summary>
    public IReadOnlyDictionary<string, double> Metrics { get; init; } = new Dictionary<string, double>();

    /// <summary>Recipe name that the model was trained by.</summary>
    public string? Recipe { get; init; }

    /// <summary>Id of the model that this one started from, null for none.</summary>
    public string? Base { get; init; }

    /// <summary>Reads and checks a manifest.</summary>
    /// <exception cref="ModelException">Missing, broken or of another schema version.</exception>
    public static ModelManifest Load(string path)
    {
        if (!File.Exists(path))
        {
            throw new ModelException($"{path} is missing: this is no model folder. Train one with 'train --out', or name another with --model.");
        }

        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            var schema = json.RootElement.TryGetProperty("schema", out var value) && value.TryGetInt32(out var number) ? number : 0;
            if (schema != CurrentSchema)
            {
                throw new ModelException($"{path} has schema version {schema}, and this StanceKit reads version {CurrentSchema}. Train the model again with this version, or use the StanceKit that wrote it.");
            }

            return json.Deserialize<ModelManifest>(Format) ?? throw new JsonException("The manifest is null.");
        }
        catch (JsonException fault)
        {
            throw new ModelException($"{path}:{fault.LineNumber + 1}: the manifest is broken: {fault.Message} Restore it, or train the model again.", fault);
        }
    }

    /// <summary>Writes the manifest.</summary>
    public void Save(string path) => File.WriteAllText(path, JsonSerializer.Serialize(this, Format) + "\n");
}
