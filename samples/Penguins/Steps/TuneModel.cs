using PipelineSdk;
using PipelineSdk.Arguments;

namespace Penguins.Steps;

/// <summary>Searches for good hyperparameters: each training's error on the validation set is read from its log.</summary>
internal static class TuneModel
{
    public static TuningStep Create(Places places, ProcessingStep prepare)
    {
        var estimator = new Estimator(places.Image, places.Role, 1, Places.InstanceType)
        {
            OutputPath = places.Models,
            Hyperparameters = new() { ["subsample"] = TrainModel.Subsample },
        };
        var tuner = new HyperparameterTuner(estimator, "validation:rmse", new()
        {
            ["eta"] = new ContinuousParameter(0.02, 0.3, HyperParameterScalingType.Logarithmic),
            ["max_depth"] = new IntegerParameter(2, 6),
            ["num_round"] = new IntegerParameter(50, 300),
        })
        {
            MetricDefinitions = [new() { Name = "validation:rmse", Regex = "validation-rmse=([0-9.]+)" }],
            ObjectiveType = HyperParameterTuningJobObjectiveType.Minimize,
            Strategy = HyperParameterTuningJobStrategyType.Random,
            RandomSeed = 1,
            MaxJobs = 20,
            MaxParallelJobs = 2,
        };
        return new("Tune", tuner, new()
        {
            ["train"] = PrepareData.Channel(prepare, "train"),
            ["validation"] = PrepareData.Channel(prepare, "validation"),
        })
        {
            CacheConfig = new(enableCaching: true, expireAfter: "P30D"),
        };
    }
}
