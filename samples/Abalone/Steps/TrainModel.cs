using PipelineSdk;

namespace Abalone.Steps;

/// <summary>Trains gradient-boosted trees with known hyperparameters.</summary>
internal static class TrainModel
{
    public static Estimator Estimator(AbaloneParameters parameters, Places places, Images images) =>
        new(images.XGBoost, places.Role, 1, parameters.TrainingInstanceType)
        {
            OutputPath = places.ModelPrefix,
            MaxRun = 3600,
            Hyperparameters = new()
            {
                ["objective"] = "reg:squarederror",
                ["num_round"] = 50,
                ["max_depth"] = 5,
                ["eta"] = 0.2,
                ["gamma"] = 4,
                ["min_child_weight"] = 6,
                ["subsample"] = 0.7,
            },
        };

    public static TrainingStep Create(Estimator estimator, ProcessingStep process) => new("AbaloneTrain", estimator, ProcessData.TrainingSets(process))
    {
        DisplayName = "Train",
        CacheConfig = new(enableCaching: true, expireAfter: "P30D"),
        RetryPolicies = [new SageMakerJobStepRetryPolicy([SageMakerJobExceptionType.CapacityError], intervalSeconds: 60, maxAttempts: 5)],
    };
}
