namespace PipelineSdk.Conformance.Cases.Golden;

/// <summary>Strategies, warm start, completion criteria and the other options of a tuner.</summary>
public sealed class TuningOptions : IConformanceCase
{
    private const string Image = "123456789012.dkr.ecr.us-west-2.amazonaws.com/train:1";

    public string Name => "tuning_options";

    public Pipeline Build(CaseContext ctx)
    {
        var text = new ParameterString("Text", "Random");
        var jobs = new ParameterInteger("Jobs", 10);
        var low = new ParameterFloat("Low", 0.1);
        var parent = new ParameterString("Parent", "parent-job");
        return new("TuningOptions")
        {
            Parameters = [text, jobs, low, parent],
            Steps =
            [
                Step("Defaults", new(Plain(ctx), "loss", Range()) { MetricDefinitions = Loss() }),
                Step("Random", new(Plain(ctx), "loss", Range())
                {
                    MetricDefinitions = Loss(),
                    Strategy = "Random",
                    RandomSeed = 7,
                    MaxJobs = 3,
                    MaxRuntimeInSeconds = 3600,
                }),
                Step("Grid", new(Plain(ctx), "loss", Range()) { MetricDefinitions = Loss(), Strategy = "Grid" }),
                Step("Hyperband", new(Plain(ctx), "loss", Range())
                {
                    MetricDefinitions = Loss(),
                    Strategy = "Hyperband",
                    StrategyConfig = new() { HyperbandStrategyConfig = new() { MaxResource = 10, MinResource = 1 } },
                }),
                Step("WarmStartIdentical", new(Plain(ctx), "loss", Range())
                {
                    MetricDefinitions = Loss(),
                    WarmStartConfig = new(HyperParameterTuningJobWarmStartType.IdenticalDataAndAlgorithm, "parent-job"),
                }),
                Step("WarmStartTransfer", new(Plain(ctx), "loss", Range())
                {
                    MetricDefinitions = Loss(),
                    WarmStartConfig = new(HyperParameterTuningJobWarmStartType.TransferLearning, parent),
                }),
                Step("Completion", new(Plain(ctx), "loss", Range())
                {
                    MetricDefinitions = Loss(),
                    CompletionCriteriaConfig = new()
                    {
                        MaxNumberOfTrainingJobsNotImproving = 5,
                        CompleteOnConvergence = true,
                        TargetObjectiveMetricValue = 0.42,
                    },
                }),
                Step("Autotune", new(With(ctx, new() { ["k"] = 3, ["m"] = 5 }), "loss", Range())
                {
                    MetricDefinitions = Loss(),
                    Autotune = true,
                    HyperparametersToKeepStatic = ["k"],
                }),
                Step("AutotuneNoRanges", new(With(ctx, new() { ["k"] = 3 }), "loss", null) { MetricDefinitions = Loss(), Autotune = true }),
                Step("EstimatorOptions", new(WithOptions(ctx), "loss", Range()) { MetricDefinitions = Loss() }),
                Step("Variables", new(
                    new Estimator(Image, ctx.Role, jobs, text) { OutputPath = text },
                    text,
                    new() { ["a"] = new ContinuousParameter(low, 1.0), ["b"] = new IntegerParameter(1, jobs) })
                {
                    MetricDefinitions = Loss(),
                    Strategy = text,
                    ObjectiveType = text,
                    MaxJobs = jobs,
                    MaxParallelJobs = jobs,
                    MaxRuntimeInSeconds = jobs,
                    EarlyStoppingType = text,
                    Tags = new() { ["k"] = text },
                }),
                Step("FlexibleInstances", new(Plain(ctx), "loss", Range())
                {
                    MetricDefinitions = Loss(),
                    InstanceConfigs = [new(1, "ml.m4.xlarge", 30), new(1, "ml.m4.2xlarge", 30)],
                }),
            ],
        };
    }

    private static TuningStep Step(string name, HyperparameterTuner tuner) => new(name, tuner.Fit("s3://data/train"));

    private static PipelineMap<ParameterRange> Range() => new() { ["a"] = new ContinuousParameter(0.1, 1.0) };

    private static PipelineList<Arguments.MetricDefinition> Loss() => [new() { Name = "loss", Regex = "loss=([0-9.]+)" }];

    private static Estimator Plain(CaseContext ctx) => With(ctx, []);

    private static Estimator With(CaseContext ctx, PipelineMap<TextValue> hyperparameters) => new(Image, ctx.Role, 1, "ml.m5.xlarge")
    {
        OutputPath = "s3://models/tuned",
        Hyperparameters = hyperparameters,
    };

    private static Estimator WithOptions(CaseContext ctx) => new(Image, ctx.Role, 2, "ml.m5.xlarge")
    {
        OutputPath = "s3://models/tuned",
        VolumeSize = 50,
        VolumeKmsKey = "alias/volume",
        OutputKmsKey = "alias/out",
        MaxRun = 100,
        MaxWait = 200,
        UseSpotInstances = true,
        CheckpointS3Uri = "s3://models/checkpoints",
        CheckpointLocalPath = "/opt/ml/cp",
        InputMode = "Pipe",
        Subnets = ["subnet-1"],
        SecurityGroupIds = ["sg-1"],
        EncryptInterContainerTraffic = true,
        EnableNetworkIsolation = true,
        MaxRetryAttempts = 2,
        Environment = new() { ["A"] = "1" },
    };
}
