using PipelineSdk;

namespace ModelSelection.Steps;

/// <summary>Trains gradient-boosted trees with many hyperparameters, and remembers which did best.</summary>
internal static class SearchModels
{
    public static TuningStep Create(SelectionParameters parameters, Places places, Images images, ProcessingStep prepare)
    {
        var estimator = new Estimator(images.XGBoost, places.Role, 1, "ml.m5.xlarge")
        {
            OutputPath = places.Candidates,
            Hyperparameters = new() { ["objective"] = "binary:logistic", ["eval_metric"] = "auc", ["num_round"] = 100 },
            UseSpotInstances = true,
            MaxRun = 3600,
            MaxWait = 7200,
        };
        var tuner = new HyperparameterTuner(estimator, "validation:auc", new()
        {
            ["eta"] = new ContinuousParameter(0.01, 0.5, HyperParameterScalingType.Logarithmic),
            ["alpha"] = new ContinuousParameter(0, 2),
            ["max_depth"] = new IntegerParameter(2, 10),
            ["grow_policy"] = new CategoricalParameter("depthwise", "lossguide"),
        })
        {
            Strategy = HyperParameterTuningJobStrategyType.Bayesian,
            EarlyStoppingType = TrainingJobEarlyStoppingType.Auto,
            CompletionCriteriaConfig = new() { MaxNumberOfTrainingJobsNotImproving = 10 },
            MaxJobs = parameters.MaxTrainingJobs,
            MaxParallelJobs = 4,
        };
        return new("Search", tuner.Fit(new()
        {
            ["train"] = new TrainingInput(PrepareData.Set(prepare, "train")) { ContentType = "text/csv" },
            ["validation"] = new TrainingInput(PrepareData.Set(prepare, "validation")) { ContentType = "text/csv" },
        }))
        {
            RetryPolicies = [new SageMakerJobStepRetryPolicy([SageMakerJobExceptionType.ResourceLimit], intervalSeconds: 300, maxAttempts: 5)],
        };
    }
}
