using StanceKit.Features;
using StanceKit.Labels;
using StanceKit.Models;

namespace StanceKit.Training.Tests;

public sealed class LinearTrainerTests
{
    private static readonly Recipe Quick = new() { Iterations = 40, Folds = 2 };

    [Fact]
    public void Our_scorer_equals_the_probabilities_of_MLNET_on_every_test_row()
    {
        var training = SmallData.Rows(600);
        var locator = new MentionLocator();
        var test = LabelledCsv.Read(SmallData.Labelled("own-test.csv")).Rows.Select(row => new TrainingRow(row, locator.Locate(row), 1)).ToList();
        var featurizer = new Featurizer(SmallData.Lexicon, VocabularyCounter.Count(training.Select(row => row.Row.Text)), Quick);
        var examples = featurizer.Featurize(test);
        var (table, expected) = new LinearTrainer(Quick, 1).TrainWithPredictions(featurizer.Featurize(training), examples);
        Assert.Equal(test.Count, expected.Count);
        for (var i = 0; i < examples.Length; i++)
        {
            var ours = CalibrationFit.Apply(CrossValidation.Score(table, examples[i], [1]), Calibration.None);
            for (var c = 0; c < 3; c++)
            {
                Assert.Equal(expected[i][c], ours[c], 1e-5);
            }
        }
    }

    [Fact]
    public void With_registers_our_scorer_equals_the_probabilities_of_MLNET_too()
    {
        var rows = SmallData.Rows(600).Select((row, i) => row with { Register = i < 300 ? "one" : "other" }).ToList();
        var recipe = Quick with { Network = Quick.Network with { Weight = 0 } };
        var (_, set) = new ModelTrainer(recipe, SmallData.Lexicon, 1).Prepare(rows);
        var (table, expected) = new LinearTrainer(recipe, 1, 2).TrainWithPredictions(set.Examples, set.Examples);
        for (var i = 0; i < rows.Count; i++)
        {
            var ours = CalibrationFit.Apply(CrossValidation.Score(table, set.Examples[i], i < 300 ? [1, 0] : [0, 1]), Calibration.None);
            Assert.All(Enumerable.Range(0, 3), c => Assert.Equal(expected[i][c], ours[c], 1e-5));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void The_finished_model_scores_as_its_parts_do(int registers)
    {
        var rows = SmallData.Rows(400).Select((row, i) => row with { Register = $"{i % registers}" }).ToList();
        var trainer = new ModelTrainer(Quick, SmallData.Lexicon, 1);
        var trained = trainer.Train(rows).Model;
        var (_, set) = trainer.Prepare(rows);
        var parts = new ModelFit(trained.Gate, trained.Weights, trained.Network, trained.Manifest.NetworkWeight);
        var predictions = ModelEvaluator.Predict(trained, rows);
        Assert.NotNull(trained.Network);
        Assert.Equal(registers, trained.Gate.Names.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            var expected = CalibrationFit.Apply(parts.Score(set, i), trained.Manifest.Calibration);
            Assert.All(Enumerable.Range(0, 3), c => Assert.Equal(expected[c], predictions[i].Probabilities[c], 1e-5));
        }
    }

    [Fact]
    public void Training_twice_with_one_seed_gives_identical_bytes()
    {
        using var one = new TemporaryFolder();
        using var two = new TemporaryFolder();
        foreach (var folder in (string[])[one.Path, two.Path])
        {
            var trained = new ModelTrainer(Quick, SmallData.Lexicon, 7).Train(SmallData.Rows(400));
            ModelFolder.Save(folder, trained, SmallData.LexiconFolder, ModelCard.Of(trained.Model.Manifest, Quick, [], trained.CrossValidated, []));
        }

        var files = Directory.GetFiles(one.Path, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(one.Path, file)).Order(StringComparer.Ordinal).ToList();
        Assert.Contains("weights.bin", files);
        foreach (var file in files)
        {
            Assert.Equal(File.ReadAllBytes(Path.Combine(one.Path, file)), File.ReadAllBytes(Path.Combine(two.Path, file)));
        }
    }

    [Fact]
    public void Evidence_and_bias_term_sum_to_the_log_odds()
    {
        var rows = SmallData.Rows(300);
        var model = new ModelTrainer(Quick, SmallData.Lexicon, 1).Train(rows).Model;
        foreach (var row in rows.Take(100))
        {
            var reading = model.Read(row.Row.Text, new(0, row.Row.Text.Length), row.Mentions);
            var whole = model.Decide(reading, row.Mentions);
            Assert.Equal(whole.LogOdds, whole.Evidence.Sum(evidence => evidence.Weight), 1e-9);
            Assert.Equal(Margin(model, reading, row), whole.LogOdds, 1e-6);
            var shortened = model.Decide(reading, row.Mentions, 3);
            Assert.Equal(shortened.LogOdds, shortened.Evidence.Sum(evidence => evidence.Weight), 1e-9);
            Assert.True(shortened.Evidence.Count <= 5);
            Assert.Equal(whole.Probabilities.Best, whole.Stance);
        }
    }

    [Fact]
    public void One_class_alone_cannot_be_trained()
    {
        var rows = SmallData.Rows(200).Where(row => row.Row.Stance == Stance.Neutral).ToList();
        Assert.Throws<TrainingException>(() => new ModelTrainer(Quick, Lexicon.Empty, 1).Train(rows));
    }

    [Fact]
    public void A_damaged_or_foreign_model_is_refused_with_a_remedy()
    {
        using var folder = new TemporaryFolder();
        var trained = new ModelTrainer(Quick, SmallData.Lexicon, 1).Train([.. SmallData.Rows(200).Select((row, i) => row with { Register = $"{i % 2}" })]);
        ModelFolder.Save(folder.Path, trained, SmallData.LexiconFolder, "card");
        Assert.Equal(trained.Model.Manifest.Id, StanceModel.Load(folder.Path).Manifest.Id);

        var manifest = Path.Combine(folder.Path, "manifest.json");
        var sound = File.ReadAllText(manifest);
        File.WriteAllText(manifest, sound.Replace($"\"schema\": {ModelManifest.CurrentSchema}", "\"schema\": 99", StringComparison.Ordinal));
        Assert.Contains("Train the model again", Refusal(folder.Path), StringComparison.Ordinal);
        File.WriteAllText(manifest, sound[..(sound.Length / 2)]);
        Assert.Contains("broken", Refusal(folder.Path), StringComparison.Ordinal);
        File.WriteAllText(manifest, sound);

        var weights = Path.Combine(folder.Path, "weights.bin");
        var bytes = File.ReadAllBytes(weights);
        File.WriteAllBytes(weights, bytes[..^7]);
        Assert.Contains("damaged", Refusal(folder.Path), StringComparison.Ordinal);
        File.WriteAllBytes(weights, "hello, world"u8.ToArray());
        Assert.Contains("no StanceKit weights file", Refusal(folder.Path), StringComparison.Ordinal);
        File.WriteAllBytes(weights, bytes);
        foreach (var name in (string[])["registers.bin", "network.bin"])
        {
            var part = Path.Combine(folder.Path, name);
            var whole = File.ReadAllBytes(part);
            File.WriteAllBytes(part, whole[..^3]);
            Assert.Contains("damaged", Refusal(folder.Path), StringComparison.Ordinal);
            File.WriteAllBytes(part, "hello, world, here is some text"u8.ToArray());
            Assert.Contains("Train the model again", Refusal(folder.Path), StringComparison.Ordinal);
            File.Delete(part);
            Assert.Contains("cannot be read", Refusal(folder.Path), StringComparison.Ordinal);
            File.WriteAllBytes(part, whole);
        }

        File.Delete(weights);
        Assert.Contains("cannot be read", Refusal(folder.Path), StringComparison.Ordinal);
        Assert.Contains("manifest.json", Refusal(Path.Combine(folder.Path, "nowhere")), StringComparison.Ordinal);
    }

    private static double Margin(StanceModel model, SentenceReading reading, TrainingRow row)
    {
        var scores = new double[3];
        model.Score(reading, row.Mentions, scores);
        Array.Sort(scores);
        return scores[2] - scores[1];
    }

    private static string Refusal(string folder) => Assert.Throws<ModelException>(() => StanceModel.Load(folder)).Message;
}
