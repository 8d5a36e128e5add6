namespace PipelineSdk.Conformance.Cases.Golden;

/// <summary>One tuning job over several estimators, in both forms.</summary>
public sealed class TuningMultiEstimator : IConformanceCase
{
    public string Name => "tuning_multi_estimator";

    public Pipeline Build(CaseContext ctx)
    {
        var tuner = HyperparameterTuner.Create(
            estimatorDict: new() { ["zeta"] = Estimator("zeta", 86400), ["alpha"] = Estimator("alpha", 60) },
            objectiveMetricNameDict: new() { ["zeta"] = "loss", ["alpha"] = "accuracy" },
            hyperparameterRangesDict: new()
            {
                ["zeta"] = new() { ["lr"] = new ContinuousParameter(0.1, 0.9) },
                ["alpha"] = new()
                {
                    ["lr"] = new ContinuousParameter(0.2, 0.8),
                    ["n"] = new IntegerParameter(1, 4),
                    ["c"] = new CategoricalParameter("a"),
                },
            },
            metricDefinitionsDict: new() { ["zeta"] = [new() { Name = "loss", Regex = "loss=(.*)" }] },
            strategy: "Bayesian",
            objectiveType: "Minimize",
            maxJobs: 6,
            maxParallelJobs: 3,
            earlyStoppingType: "Auto",
            baseTuningJobName: "multi");
        PipelineSdk.TrainingInputs inputs = new()
        {
            ["zeta"] = new TrainingInput("s3://data/zeta"),
            ["alpha"] = new() { ["train"] = new TrainingInput("s3://data/alpha/train"), ["test"] = "s3://data/alpha/test" },
        };
        return new("TuningMultiEstimator")
        {
            Steps =
            [
                new TuningStep("OlderStyle", tuner, inputs),
                new TuningStep("StepArgs", tuner.Fit(inputs, new Dictionary<string, bool> { ["zeta"] = true })),
            ],
        };

        Estimator Estimator(string tag, int maxRun) => new($"123456789012.dkr.ecr.us-west-2.amazonaws.com/{tag}:1", ctx.Role, 1, "ml.m5.xlarge")
        {
            OutputPath = "s3://models/multi",
            MaxRun = maxRun,
            Hyperparameters = new() { ["epochs"] = 3, ["kind"] = tag },
        };
    }
}
