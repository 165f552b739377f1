using StanceKit.Worker;

return await WorkerApp.RunAsync(args, Console.Out, Console.Error, AnalyzerFactory.Load);
