namespace PipelineSdk.Conformance.Cases.Golden;

/// <summary>Job names that stay in the definition, without the time in generated ones.</summary>
public sealed class CustomJobPrefix : IConformanceCase
{
    private const string Image = "123456789012.dkr.ecr.us-west-2.amazonaws.com/tool:1";

    public string Name => "custom_job_prefix";

    public Pipeline Build(CaseContext ctx)
    {
        var image = new Processor(ctx.Role, Image, 1, "ml.m5.xlarge");
        var framework = new SKLearn("code/job.py", ctx.Role, "ml.m5.xlarge")
        {
            FrameworkVersion = "1.2-1",
            BaseJobName = "my-framework",
            DisableProfiler = true,
            DebuggerHookConfig = false,
        };
        var transformer = new Transformer("model", 1, "ml.m5.xlarge") { OutputPath = "s3://out", BaseTransformJobName = "my-transform" };
        var model = new Model(Image) { ModelData = "s3://models/model.tar.gz", Role = ctx.Role, Name = "my-model" };
        return new("CustomJobPrefix")
        {
            PipelineDefinitionConfig = new(useCustomJobPrefix: true),
            Steps =
            [
                new ProcessingStep("Base", new Processor(ctx.Role, Image, 1, "ml.m5.xlarge") { BaseJobName = "my-processing" }.Run()),
                new ProcessingStep("BaseFromImage", image.Run()),
                new ProcessingStep(
                    "ExplicitJobName",
                    new Processor(ctx.Role, Image, 1, "ml.m5.xlarge") { BaseJobName = "unused" }.Run(jobName: "my-explicit-job")),
                new ProcessingStep(
                    "OlderStyle",
                    new ScriptProcessor(ctx.Role, Image, ["python3"], 1, "ml.m5.xlarge") { BaseJobName = "older" },
                    inputs: null,
                    code: "code/job.py"),
                new TrainingStep("Train", NewEstimator("my-training").Fit()),
                new TrainingStep("TrainFramework", framework.Fit()),
                new TrainingStep("TrainExplicit", NewEstimator().Fit(jobName: "named-2024-02-03-04-05-06-789-tail")),
                new TuningStep("Tune", NewTuner("my-tuning").Fit("s3://data/train")),
                new TuningStep("TuneLongName", NewTuner("a-name-longer-than-the-limit-of-32").Fit("s3://x")),
                new TransformStep("Transform", transformer.Transform(new("s3://data/batch"))),
                new ModelStep("Create", model.Create()),
                new ModelStep("Register", model.Register(new()
                {
                    ContentTypes = ["text/csv"],
                    ResponseTypes = ["text/csv"],
                    ModelPackageGroupName = "my-group",
                })),
            ],
        };

        Estimator NewEstimator(string? baseJobName = null) => new(Image, ctx.Role, 1, "ml.m5.xlarge")
        {
            BaseJobName = baseJobName,
            DisableProfiler = true,
            DebuggerHookConfig = false,
        };

        HyperparameterTuner NewTuner(string baseTuningJobName) => new(NewEstimator(), "loss", new() { ["a"] = new ContinuousParameter(0, 1) })
        {
            MetricDefinitions = [new() { Name = "loss", Regex = "l=(.*)" }],
            BaseTuningJobName = baseTuningJobName,
        };
    }
}
