using StanceKit.Labels;

namespace StanceKit.Training;

/// <summary>Labelled rows ready for training or evaluation, and what could not be used.</summary>
/// <param name="Rows">Rows whose mention was found.</param>
/// <param name="Faults">One per row that could not be used.</param>
/// <param name="Files">What each file gave.</param>
public sealed record TrainingData(IReadOnlyList<TrainingRow> Rows, IReadOnlyList<DataFault> Faults, IReadOnlyList<DataFile> Files)
{
    /// <summary>Reads labelled CSV files with one weight.</summary>
    /// <exception cref="TrainingException">A file cannot be read at all.</exception>
    public static TrainingData Load(IEnumerable<string> paths, MentionLocator locator) =>
        Combine(paths.Select(path => Load(path, 1, "", locator)));

    /// <summary>Reads the files of a recipe; an optional one that is missing is named in <see cref="Files"/> with no rows.</summary>
    /// <param name="recipe">The recipe.</param>
    /// <param name="folder">Folder that the recipe's paths are relative to.</param>
    /// <param name="locator">Finds mentions of rows without offsets.</param>
    public static TrainingData Load(Recipe recipe, string folder, MentionLocator locator) =>
        Combine(recipe.Data.Select(data => Load(recipe, data, folder, locator)));

    /// <summary>The rows that may be trained on: those of a test or dev split are left out.</summary>
    public TrainingData WithoutHeldOut() => this with { Rows = [.. Rows.Where(row => row.Row.Split is not ("test" or "dev"))] };

    private static TrainingData Combine(IEnumerable<TrainingData> parts)
    {
        var list = parts.ToList();
        return new TrainingData([.. list.SelectMany(part => part.Rows)], [.. list.SelectMany(part => part.Faults)], [.. list.SelectMany(part => part.Files)]);
    }

    private static TrainingData Load(Recipe recipe, RecipeData data, string folder, MentionLocator locator)
    {
        var path = Path.GetFullPath(Path.Combine(folder, data.Path));
        var texts = data.Texts is null ? null : Path.GetFullPath(Path.Combine(folder, data.Texts));
        var missing = !File.Exists(path) ? path : texts is not null && !File.Exists(texts) ? texts : null;
        if (missing is not null)
        {
            return data.Optional
                ? new TrainingData([], [], [new DataFile(data.Path, 0, data.Weight, data.Terms)])
                : throw new TrainingException($"{missing}: the recipe '{recipe.Name}' needs this file and it is not there. Put it there, or train with --recipe training/own.json, which needs only what is in the project.");
        }

        var loaded = texts is null ? Load(path, data.Weight, data.Terms, locator) : SilverLabels.Load(path, texts, data);
        return loaded with { Rows = [.. loaded.Rows.Select(row => row with { Register = data.Register, Weight = Weighed(row, data, recipe) })], Files = [.. loaded.Files.Select(file => file with { Path = data.Path })] };
    }

    /// <summary>A row's weight, such that the recipe's own factor for leans makes of it what the file's entry asks.</summary>
    private static float Weighed(TrainingRow row, RecipeData data, Recipe recipe) =>
        row.Row.Degree is 1 or -1 && data.LeanWeight is { } lean ? row.Weight * lean / recipe.LeanWeight : row.Weight;

    private static TrainingData Load(string path, float weight, string terms, MentionLocator locator)
    {
        LabelledData data;
        try
        {
            data = LabelledCsv.Read(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new TrainingException($"{path}: the file cannot be read: {fault.Message} Check the path.", fault);
        }

        var rows = new List<TrainingRow>();
        var faults = data.Faults.ToList();
        foreach (var row in data.Rows)
        {
            var mentions = locator.Locate(row);
            if (mentions.Count > 0)
            {
                rows.Add(new TrainingRow(row, mentions, weight));
            }
            else
            {
                faults.Add(new DataFault(path, row.Line, "actor", $"The actor '{row.Actor}' is not found in the text.", "Give start and end, or write the actor as it stands in the text."));
            }
        }

        return new TrainingData(rows, [.. faults.OrderBy(fault => fault.Line)], [new DataFile(path, rows.Count, weight, terms)]);
    }
}

/// <summary>What a training file gave.</summary>
/// <param name="Path">As it was named.</param>
/// <param name="Rows">Usable rows.</param>
/// <param name="Weight">Weight of each.</param>
/// <param name="Terms">What it is and under which terms.</param>
public sealed record DataFile(string Path, int Rows, float Weight, string Terms);
