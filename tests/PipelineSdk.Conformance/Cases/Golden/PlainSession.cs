namespace PipelineSdk.Conformance.Cases.Golden;

/// <summary>Steps from job objects, which the Python SDK also makes with an ordinary session.</summary>
public sealed class PlainSession : IConformanceCase
{
    public string Name => "plain_session";

    public Pipeline Build(CaseContext ctx)
    {
        var process = new ProcessingStep(
            "Process",
            new SKLearnProcessor("0.20.0", ctx.Role, 1, "ml.m5.xlarge"),
            inputs: [new("s3://data/in", "/in")],
            outputs: [new("/out", outputName: "train")],
            code: "code/job.py");
        var made = process.Properties.ProcessingOutputConfig.Outputs["train"].S3Output.S3Uri;
        var sklearn = new SKLearn("code/job.py", ctx.Role, "ml.m5.xlarge") { FrameworkVersion = "0.20.0", DisableProfiler = true };
        var train = new TrainingStep("Train", sklearn, new() { ["train"] = new TrainingInput(made) });
        var estimator = new Estimator("123456789012.dkr.ecr.us-west-2.amazonaws.com/train:1", ctx.Role, 1, "ml.m5.xlarge");
        var tuner = new HyperparameterTuner(estimator, "loss", new() { ["a"] = new ContinuousParameter(0, 1) })
        {
            MetricDefinitions = [new() { Name = "loss", Regex = "l=(.*)" }],
        };
        var tune = new TuningStep("Tune", tuner, new TrainingInput(made));
        var artifacts = train.Properties.ModelArtifacts.S3ModelArtifacts;
        var create = new CreateModelStep("CreatePyTorch", PyTorch("not-repacked"), new() { InstanceType = "ml.m5.large" });
        var sklearnModel = new SKLearnModel(artifacts) { EntryPoint = "code/job.py", FrameworkVersion = "0.20.0", Role = ctx.Role };
        var createSklearn = new CreateModelStep("CreateSKLearn", sklearnModel, new() { InstanceType = "ml.m5.large" });
        var register = new RegisterModel("Register", PyTorch("repacked"), new()
        {
            ContentTypes = ["text/csv"],
            ResponseTypes = ["text/csv"],
            InferenceInstances = ["ml.m5.xlarge"],
            TransformInstances = ["ml.m5.xlarge"],
            ModelPackageGroupName = "Group",
        });
        var transformer = new Transformer(create.Properties.ModelName, 1, "ml.m5.xlarge") { OutputPath = "s3://out" };
        var transform = new TransformStep("Transform", transformer, new("s3://data/batch"));
        return new("PlainSession") { Steps = [process, train, tune, create, createSklearn, register, transform] };

        PyTorchModel PyTorch(string name) => new(artifacts)
        {
            EntryPoint = "inference.py",
            SourceDir = "code/src",
            FrameworkVersion = "1.13",
            PyVersion = "py39",
            Name = name,
            Role = ctx.Role,
        };
    }
}
