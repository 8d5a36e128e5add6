namespace PipelineSdk.Conformance.Cases.Golden;

/// <summary>A tuning step in both forms, and a model made from its best training job.</summary>
public sealed class Tuning : IConformanceCase
{
    private const string Image = "123456789012.dkr.ecr.us-west-2.amazonaws.com/train:1";

    public string Name => "tuning";

    public Pipeline Build(CaseContext ctx)
    {
        var data = new ParameterString("Data", "s3://data/train");
        var depth = new ParameterInteger("MaxDepth", 9);
        var bucket = new ParameterString("Bucket", ctx.Bucket);
        var estimator = new Estimator(Image, ctx.Role, 1, "ml.m5.xlarge")
        {
            OutputPath = "s3://models/tuned",
            Environment = new() { ["A"] = "1" },
            Tags = new() { ["stage"] = "dev" },
            Hyperparameters = new() { ["objective"] = "reg:squarederror", ["num_round"] = 50, ["eta"] = 0.5 },
        };
        PipelineMap<ParameterRange> ranges = new()
        {
            ["eta"] = new ContinuousParameter(0, 0.5),
            ["alpha"] = new ContinuousParameter(0.01, 10, "Logarithmic"),
            ["max_depth"] = new IntegerParameter(3, depth),
            ["rounds"] = new IntegerParameter(10, 100, "Linear"),
            ["booster"] = new CategoricalParameter("gbtree", "gblinear"),
            ["grow"] = new CategoricalParameter("depthwise"),
            ["numbers"] = new CategoricalParameter(1, 2.5),
        };
        var older = new TuningStep(
            "HPTuning",
            new HyperparameterTuner(estimator, "validation:rmse", ranges) { ObjectiveType = "Minimize", MaxJobs = 4, MaxParallelJobs = 2 },
            new TrainingInput(data));
        var tuner = new HyperparameterTuner(estimator, "loss", ranges)
        {
            MetricDefinitions = [new() { Name = "loss", Regex = "loss=([0-9.]+)" }],
            EarlyStoppingType = "Auto",
            BaseTuningJobName = "base",
            Tags = new() { ["team"] = "search" },
        };
        var args = new TuningStep(
            "TuningByArgs",
            tuner.Fit(new() { ["train"] = new TrainingInput(data) { ContentType = "text/csv" }, ["test"] = "s3://data/test" }))
        {
            CacheConfig = new(enableCaching: true),
            DisplayName = "Shown",
            Description = "Said",
        };
        var first = new Model(Image) { ModelData = older.GetTopModelS3Uri(0, ctx.Bucket), Role = ctx.Role };
        var best = new CreateModelStep("BestModel", first, new() { InstanceType = "ml.m5.large" });
        var next = new Model(Image) { ModelData = args.GetTopModelS3Uri(1, bucket, prefix: "tuned/models"), Role = ctx.Role };
        var second = new ModelStep("SecondModel", next.Create(new() { InstanceType = "ml.m5.large" }));
        return new("Tuning") { Parameters = [data, depth, bucket], Steps = [older, args, Framework(ctx), best, second] };
    }

    private static TuningStep Framework(CaseContext ctx)
    {
        var estimator = new SKLearn("code/train.py", ctx.Role, "ml.m5.xlarge")
        {
            FrameworkVersion = "1.2-1",
            Hyperparameters = new() { ["a"] = 1, ["b"] = "two" },
        };
        var tuner = new HyperparameterTuner(estimator, "loss", new() { ["c"] = new CategoricalParameter("x", "y"), ["d"] = new IntegerParameter(1, 2) })
        {
            MetricDefinitions = [new() { Name = "loss", Regex = "loss=([0-9.]+)" }],
        };
        return new("TuningFramework", tuner.Fit("s3://data/train"));
    }
}
