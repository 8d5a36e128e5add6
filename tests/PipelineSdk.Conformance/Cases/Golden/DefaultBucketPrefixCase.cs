namespace PipelineSdk.Conformance.Cases.Golden;

/// <summary>A prefix in the default bucket, and every place where that bucket is used.</summary>
public sealed class DefaultBucketPrefixCase : IConformanceCase
{
    private const string Image = "123456789012.dkr.ecr.us-west-2.amazonaws.com/tool:1";

    public string Name => "default_bucket_prefix";

    public string? DefaultBucketPrefix => "team-a/prefix";

    public Pipeline Build(CaseContext ctx)
    {
        var data = new ParameterString("ModelData", "s3://models/model.tar.gz");
        var script = new ScriptProcessor(ctx.Role, Image, ["python3"], 1, "ml.m5.xlarge");
        var framework = new FrameworkProcessor(ProcessingFramework.SKLearn, "1.2-1", ctx.Role, 1, "ml.m5.xlarge");
        var spark = new PySparkProcessor(ctx.Role, "ml.m5.xlarge", 1) { FrameworkVersion = "3.3" };
        var estimator = new Estimator(Image, ctx.Role, 1, "ml.m5.xlarge") { DisableProfiler = true };
        var transformer = new Transformer("model", 1, "ml.m5.xlarge") { BaseTransformJobName = "t" };
        var model = new SKLearnModel(data)
        {
            EntryPoint = "job.py",
            SourceDir = "code/model",
            FrameworkVersion = "1.2-1",
            EnableNetworkIsolation = true,
            Name = "sk",
            Role = ctx.Role,
        };
        return new("DefaultBucketPrefix")
        {
            Parameters = [data],
            Steps =
            [
                new ProcessingStep("Script", script.Run("code/job.py", inputs: [new("code/job.py", "/in")], outputs: [new("/out")])),
                new ProcessingStep("ScriptOlder", script, inputs: null, code: "code/job.py", outputs: [new("/out")]),
                new ProcessingStep("Framework", framework.Run("job.py", sourceDir: "code/fw")),
                new ProcessingStep("Spark", spark.Run(
                    submitApp: "code/job.py",
                    submitFiles: ["code/job.py"],
                    configuration: new SparkConfiguration("core-site"))),
                new TrainingStep("Train", estimator.Fit()),
                new TrainingStep("TrainFramework", NewSklearn(ctx).Fit()),
                new TrainingStep("TrainFrameworkOutput", NewSklearn(ctx, outputPath: $"s3://{ctx.Bucket}/own/place").Fit()),
                new TransformStep("Transform", transformer.Transform(new("s3://data/batch"))),
                new ModelStep("Model", model.Create(new() { InstanceType = "ml.m5.large" })),
            ],
        };
    }

    private static SKLearn NewSklearn(CaseContext ctx, string? outputPath = null) => new("code/job.py", ctx.Role, "ml.m5.xlarge")
    {
        FrameworkVersion = "1.2-1",
        OutputPath = outputPath,
        DisableProfiler = true,
    };
}
