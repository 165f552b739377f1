using System.CommandLine;
using System.Text;
using StanceKit.Benchmarks;
using StanceKit.Benchmarks.Classifiers;
using StanceKit.Benchmarks.Experiments;
using StanceKit.Benchmarks.Reports;
using StanceKit.Models;
using StanceKit.Training;

var root = new RootCommand("Measures StanceKit beside its peers and parts; writes training/reports.");
root.Add(Experiment("compare", "StanceKit, fastText, ML.NET and scikit-learn on the same rows.", Compare));
root.Add(Experiment("ablate", "The default recipe without each of its parts, cross-validated.", Ablate));
root.Add(Experiment("curve", "What each thousand own rows, and each doubling of NewsMTSC, added.", Curve));
root.Add(Experiment("errors", "Where the default recipe errs on its training rows, cross-validated.", Errors));
root.Add(Experiment("speed", "Pairs a second of the shipped model.", Speed));
return root.Parse(args).Invoke();

static Command Experiment(string name, string description, Action<Corpora> run)
{
    var command = new Command(name, description);
    command.SetAction(_ =>
    {
        try
        {
            run(new Corpora());
            return 0;
        }
        catch (Exception fault) when (fault is TrainingException or ModelException or IOException or InvalidOperationException)
        {
            Console.Error.WriteLine(fault.Message);
            return 1;
        }
    });
    return command;
}

static void Compare(Corpora corpora)
{
    var entries = Comparison.Run(corpora, Console.Error);
    Write(corpora, "comparison.md", "# StanceKit and its peers\n\nOne run, one machine. Peers read the sentence with the target's mention replaced by one word; StanceKit reads it as it is. Intervals: bootstrap over documents, 1,000 samples. Pairs a second: from the raw sentence; StanceKit and fastText on one thread, ML.NET in batches on all cores.\n\n" + Markdown.Of(entries) + "![Macro-F1 of all, trained on NewsMTSC](comparison-newsmtsc.png)\n\n![Macro-F1 of all, trained on all rows](comparison-all.png)\n");
    Plots.Save(entries, "NewsMTSC", Report(corpora, "comparison-newsmtsc.png"));
    Plots.Save(entries, "all rows", Report(corpora, "comparison-all.png"));
}

static void Ablate(Corpora corpora) =>
    Write(corpora, "ablation.md", "# What each part is worth\n\nThe default recipe without it: macro-F1 in grouped cross-validation (two folds), by register of the training rows (own: the project's rows; politics: NewsMTSC; wire: silver labels of agency text).\n\n" + Markdown.Of(Ablation.Run(corpora, Console.Error)));

static void Curve(Corpora corpora)
{
    var curve = new LearningCurve(corpora, Console.Error);
    var gold = curve.Gold();
    var own = curve.Own();
    Write(corpora, "learning-curve.md", "# What more rows are worth\n\nMacro-F1. NewsMTSC's documents by doublings, in grouped cross-validation (three folds):\n\n" + Markdown.Of("NewsMTSC rows", gold) + "\nThe project's own rows, a thousand at a time in the order they were written, beside NewsMTSC; silver rows are measured on and not trained on:\n\n" + Markdown.Of("own rows", own) + "\n![Macro-F1 by own rows](learning-curve.png)\n");
    Plots.Save("What the project's own rows added beside NewsMTSC", "own rows", own, Report(corpora, "learning-curve.png"));
}

static void Errors(Corpora corpora)
{
    var analysis = new ErrorAnalysis(corpora);
    var text = new StringBuilder("# Where the default recipe errs\n\nOn its training rows, each decided by a model that did not see its document. No test row is read.\n");
    foreach (var (register, name) in (ReadOnlySpan<(string, string)>)[("own", "Own rows"), ("politics", "NewsMTSC"), ("wire", "Silver labels of agency text")])
    {
        text.Append($"\n## {name}\n\n{Markdown.Of(analysis.Rates(register))}");
        File.WriteAllLines(Path.Combine(Directory.CreateDirectory(Path.Combine(corpora.Root, "artifacts", "errors")).FullName, $"{register}.tsv"), analysis.Draw(register, 200));
    }

    if (analysis.Causes() is { Count: > 0 } causes)
    {
        text.Append($"\n## Causes\n\nGiven by readers (language models) to wrongly decided rows drawn at random; `training/error-causes.csv` has them one by one.\n\n{Markdown.Of(causes)}");
    }

    Write(corpora, "errors.md", text.ToString());
}

static void Speed(Corpora corpora)
{
    var model = StanceModel.Load(Path.Combine(corpora.Root, "models", "default"));
    var rows = corpora.NewsMtsc("train").Take(4000).ToList();
    Console.WriteLine(FormattableString.Invariant($"{StanceKitClassifier.PairsPerSecond(model, rows):N0} pairs a second on one core, each from its raw sentence (median of five rounds over {rows.Count} NewsMTSC rows)"));
}

static string Report(Corpora corpora, string name) => Path.Combine(corpora.Root, "training", "reports", name);

static void Write(Corpora corpora, string name, string text)
{
    File.WriteAllText(Report(corpora, name), text, new UTF8Encoding(false));
    Console.WriteLine($"training/reports/{name} is written.");
}
