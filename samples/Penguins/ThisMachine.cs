using Penguins.Steps;
using PipelineSdk;
using PipelineSdk.Local;
using Samples.Boosting;

namespace Penguins;

/// <summary>What this machine does in place of SageMaker's containers, functions and queues.</summary>
internal static class ThisMachine
{
    public static LocalEngine Engine(string folder, PipelineEnvironment environment)
    {
        var places = new Places(environment);
        var options = new LocalEngineOptions
        {
            Folder = folder,
            Environment = environment,
            Store = Store(folder).Mount(places.Data, Path.Combine(AppContext.BaseDirectory, "data", "penguins.json")),
        };
        options.Jobs
            .ForStep("Prepare", PrepareData.Run)
            .ForStep("Tune", new TrainTrees())
            .ForStep("Train", new TrainTrees())
            .ForStep("Evaluate", EvaluateModel.Run)
            .ServeStep("Predict", new PredictTrees());
        options.Callbacks.ForStep("Review", ReviewModel.Answer);
        options.Lambdas.Add(places.NotifyFunction, Notify.Run);
        return new(options);
    }

    /// <summary>Where <c>s3://</c> lies.</summary>
    public static FolderObjectStore Store(string folder) => new(Path.Combine(folder, "s3"));
}
