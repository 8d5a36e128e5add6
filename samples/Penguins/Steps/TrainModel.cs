using PipelineSdk;

namespace Penguins.Steps;

/// <summary>
/// Trains the model with the best hyperparameters of the search. It may learn from the validation set too: the search has no more use
/// for it.
/// </summary>
internal static class TrainModel
{
    public const double Subsample = 0.7;

    public static TrainingStep Create(Places places, ProcessingStep prepare, TuningStep tune)
    {
        var best = tune.Properties.BestTrainingJob.TunedHyperParameters;
        var estimator = new Estimator(places.Image, places.Role, 1, Places.InstanceType)
        {
            OutputPath = places.Models,
            Hyperparameters = new()
            {
                ["subsample"] = Subsample,
                ["eta"] = best["eta"],
                ["max_depth"] = best["max_depth"],
                ["num_round"] = best["num_round"],
            },
        };
        return new("Train", estimator, new() { ["train"] = PrepareData.Channel(prepare, "both") })
        {
            CacheConfig = new(enableCaching: true, expireAfter: "P30D"),
            RetryPolicies =
            [
                new SageMakerJobStepRetryPolicy([SageMakerJobExceptionType.CapacityError], intervalSeconds: 60, maxAttempts: 5),
            ],
        };
    }
}
