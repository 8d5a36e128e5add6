using PipelineSdk;

namespace Abalone.Steps;

/// <summary>Trains gradient-boosted trees with known hyperparameters.</summary>
internal static class TrainModel
{
    public static TrainingStep Create(AbaloneParameters parameters, Places places, Images images, ProcessingStep process) =>
        new("AbaloneTrain", new()
        {
            RoleArn = places.Role,
            AlgorithmSpecification = new() { TrainingImage = images.XGBoost, TrainingInputMode = TrainingInputMode.File },
            HyperParameters = new()
            {
                ["objective"] = "reg:squarederror",
                ["num_round"] = "50",
                ["max_depth"] = "5",
                ["eta"] = "0.2",
                ["gamma"] = "4",
                ["min_child_weight"] = "6",
                ["subsample"] = "0.7",
            },
            InputDataConfig = TrainingChannels.Of(process),
            OutputDataConfig = new() { S3OutputPath = places.ModelPrefix },
            ResourceConfig = new() { InstanceType = parameters.TrainingInstanceType, InstanceCount = 1, VolumeSizeInGB = 30 },
            StoppingCondition = new() { MaxRuntimeInSeconds = 3600 },
        })
        {
            DisplayName = "Train",
            CacheConfig = new(enableCaching: true, expireAfter: "P30D"),
            RetryPolicies =
            [
                new SageMakerJobStepRetryPolicy(
                    [SageMakerJobExceptionType.CapacityError],
                    intervalSeconds: 60,
                    maxAttempts: 5),
            ],
        };
}
