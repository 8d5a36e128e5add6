using PipelineSdk;

namespace Abalone.Steps;

/// <summary>Searches for better hyperparameters.</summary>
internal static class TuneModel
{
    public static TuningStep Create(AbaloneParameters parameters, Places places, Images images, ProcessingStep process) =>
        new("AbaloneTune", new()
        {
            HyperParameterTuningJobConfig = new()
            {
                Strategy = HyperParameterTuningJobStrategyType.Bayesian,
                HyperParameterTuningJobObjective = new()
                {
                    Type = HyperParameterTuningJobObjectiveType.Minimize,
                    MetricName = "validation:rmse",
                },
                ResourceLimits = new() { MaxNumberOfTrainingJobs = 20, MaxParallelTrainingJobs = 4 },
                ParameterRanges = new()
                {
                    ContinuousParameterRanges =
                    [
                        new() { Name = "eta", MinValue = "0.01", MaxValue = "0.5", ScalingType = HyperParameterScalingType.Logarithmic },
                        new() { Name = "subsample", MinValue = "0.5", MaxValue = "1.0" },
                    ],
                    IntegerParameterRanges = [new() { Name = "max_depth", MinValue = "3", MaxValue = "9" }],
                },
            },
            TrainingJobDefinition = new()
            {
                RoleArn = places.Role,
                AlgorithmSpecification = new() { TrainingImage = images.XGBoost, TrainingInputMode = TrainingInputMode.File },
                StaticHyperParameters = new() { ["objective"] = "reg:squarederror", ["num_round"] = "100" },
                InputDataConfig = TrainingChannels.Of(process),
                OutputDataConfig = new() { S3OutputPath = places.ModelPrefix },
                ResourceConfig = new() { InstanceType = parameters.TrainingInstanceType, InstanceCount = 1, VolumeSizeInGB = 30 },
                StoppingCondition = new() { MaxRuntimeInSeconds = 3600 },
            },
        });
}
