using StanceKit.Trainer;

return TrainerApp.Run(args, Console.Out, Console.Error);
