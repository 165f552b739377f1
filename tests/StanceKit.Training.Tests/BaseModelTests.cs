namespace StanceKit.Training.Tests;

public sealed class BaseModelTests
{
    private static readonly Recipe Quick = new() { Iterations = 60, Folds = 2, Network = new() { Weight = 0 } };

    [Fact]
    public void The_folded_table_scores_as_the_stacked_model_does()
    {
        var start = new BaseModel(new ModelTrainer(Quick, SmallData.Lexicon, 1).Train(SmallData.Rows(500)).Model);
        var rows = SmallData.Rows(700).Skip(500).ToList();
        var words = start.Extend(VocabularyCounter.Count(rows.Select(row => row.Row.Text)));
        var plain = new Featurizer(SmallData.Lexicon, words, Quick).Featurize(rows);
        var stacked = plain.Select(example => start.Extend(example, null, [1])).ToList();
        var trained = new LinearTrainer(Quick, 1).Train(stacked);
        var folded = start.Fold(trained);
        for (var i = 0; i < plain.Length; i++)
        {
            var expected = CrossValidation.Score(trained, stacked[i], [1]);
            var actual = CrossValidation.Score(folded, plain[i], [1]);
            Assert.All(Enumerable.Range(0, 3), c => Assert.Equal(expected[c], actual[c], 1e-3));
        }
    }

    [Fact]
    public void Few_rows_of_ones_own_do_better_with_a_base_than_without()
    {
        var rows = SmallData.Rows(1700);
        var start = new BaseModel(new ModelTrainer(Quick, SmallData.Lexicon, 1).Train([.. rows.Take(1200)]).Model);
        var own = rows.Skip(1200).Take(120).ToList();
        var test = rows.Skip(1320).ToList();
        var alone = new ModelTrainer(Quick, SmallData.Lexicon, 1).Train(own).Model;
        var based = new ModelTrainer(Quick, SmallData.Lexicon, 1, start).Train(own).Model;
        Assert.Equal(start.Id, based.Manifest.Base);
        var without = Evaluation.OfStance(ModelEvaluator.Predict(alone, test)).MacroF1;
        var with = Evaluation.OfStance(ModelEvaluator.Predict(based, test)).MacroF1;
        Assert.True(with > without + 0.03, $"{with:F3} with a base, {without:F3} without");
    }
}
