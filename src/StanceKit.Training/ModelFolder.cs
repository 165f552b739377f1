using System.Text;

namespace StanceKit.Training;

/// <summary>Writes a model folder that explains itself: manifest, weights, vocabulary, lexicon and card.</summary>
public static class ModelFolder
{
    /// <summary>Writes beside the target and moves into place, so that a reader never sees half a model.</summary>
    /// <param name="folder">The model folder; an older model in it is replaced.</param>
    /// <param name="model">What was trained.</param>
    /// <param name="lexiconFolder">Where its lexicon was read from.</param>
    /// <param name="card">The model card in Markdown.</param>
    public static void Save(string folder, TrainedModel model, string lexiconFolder, string card)
    {
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var draft = $"{target}.{Guid.NewGuid():n}.draft";
        var lexicon = Directory.CreateDirectory(Path.Combine(draft, "lexicon")).FullName;
        try
        {
            foreach (var file in Directory.GetFiles(lexiconFolder, "*.tsv"))
            {
                File.Copy(file, Path.Combine(lexicon, Path.GetFileName(file)));
            }

            model.Model.Weights.Save(Path.Combine(draft, "weights.bin"));
            model.Model.Gate.Weights?.Save(Path.Combine(draft, "registers.bin"));
            model.Model.Network?.Save(Path.Combine(draft, "network.bin"));
            model.Model.Words.Save(Path.Combine(draft, "vocabulary.txt"));
            model.Model.Manifest.Save(Path.Combine(draft, "manifest.json"));
            File.WriteAllText(Path.Combine(draft, "MODEL_CARD.md"), card, new UTF8Encoding(false));
            Replace(draft, target);
        }
        finally
        {
            if (Directory.Exists(draft))
            {
                Directory.Delete(draft, true);
            }
        }
    }

    private static void Replace(string draft, string target)
    {
        var old = $"{target}.{Guid.NewGuid():n}.old";
        if (Directory.Exists(target))
        {
            Directory.Move(target, old);
        }

        Directory.Move(draft, target);
        if (Directory.Exists(old))
        {
            Directory.Delete(old, true);
        }
    }
}
