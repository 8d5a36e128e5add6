namespace PipelineSdk.Conformance.Cases.Golden;

/// <summary>Every option of an estimator, as plain values and as pipeline variables.</summary>
public sealed class TrainingOptions : IConformanceCase
{
    private const string Image = "123456789012.dkr.ecr.us-west-2.amazonaws.com/train:1";
    private const string Key = "alias/training";

    public string Name => "training_options";

    public Pipeline Build(CaseContext ctx)
    {
        var full = new TrainingStep("Full", Full(ctx).Fit(new() { ["train"] = "s3://data/train" }, jobName: "explicit-name"))
        {
            CacheConfig = new(enableCaching: true, expireAfter: "PT1H"),
            DisplayName = "Full",
            Description = "Every option",
        };
        var text = new ParameterString("Text", "v");
        var whole = new ParameterInteger("Whole", 3);
        var real = new ParameterFloat("Real", 0.1);
        var flag = new ParameterBoolean("Flag", true);
        var image = new ParameterString("Image", Image);
        var estimator = new Estimator(image, text, whole, text)
        {
            KeepAlivePeriodInSeconds = whole,
            VolumeSize = whole,
            VolumeKmsKey = text,
            MaxRun = whole,
            MaxWait = whole,
            UseSpotInstances = flag,
            CheckpointS3Uri = new Join("/", "s3://models", ExecutionVariables.PipelineExecutionId),
            CheckpointLocalPath = text,
            InputMode = text,
            OutputPath = new Join("/", "s3:/", text, "out"),
            OutputKmsKey = text,
            Tags = new() { ["text"] = text },
            Subnets = [text],
            SecurityGroupIds = [text],
            MetricDefinitions = [new() { Name = "loss", Regex = text }],
            EncryptInterContainerTraffic = flag,
            EnableNetworkIsolation = flag,
            EnableSageMakerMetrics = flag,
            DisableProfiler = true,
            Environment = new() { ["TEXT"] = text, ["WHOLE"] = whole.ToPipelineString() },
            MaxRetryAttempts = whole,
            Hyperparameters = new()
            {
                ["text"] = text,
                ["whole"] = whole,
                ["real"] = real,
                ["flag"] = flag,
                ["execution"] = ExecutionVariables.PipelineExecutionId,
                ["joined"] = new Join("-", text, whole),
                ["property"] = full.Properties.ModelArtifacts.S3ModelArtifacts,
            },
        };
        var variables = new TrainingStep(
            "Variables",
            estimator.Fit(
                new() { ["train"] = text },
                experimentConfig: new() { ExperimentName = "E", TrialName = "T", TrialComponentDisplayName = "Shown" }));
        var groups = new TrainingStep(
            "InstanceGroups",
            new Estimator(Image, ctx.Role, [new("cpu", "ml.c5.xlarge", 2), new("gpu", "ml.p3.2xlarge", 1)])
            {
                OutputPath = "s3://models/out",
                DisableProfiler = true,
            }.Fit());

        // In Python an estimator changes its mind after fit(); here it is complete from the start.
        var late = new TrainingStep(
            "ChangedAfterFit",
            new Estimator(Image, "TrainingRole", 1, "ml.m5.xlarge")
            {
                DisableProfiler = true,
                Hyperparameters = new() { ["first"] = 1, ["second"] = "after fit" },
                MaxRun = 60,
            }.Fit());
        return new("TrainingOptions") { Parameters = [text, whole, real, flag, image], Steps = [full, variables, groups, late] };
    }

    private static Estimator Full(CaseContext ctx) => new(Image, ctx.Role, 2, "ml.c5.2xlarge")
    {
        KeepAlivePeriodInSeconds = 600,
        VolumeSize = 100,
        VolumeKmsKey = Key,
        MaxRun = 7200,
        MaxWait = 10800,
        UseSpotInstances = true,
        CheckpointS3Uri = "s3://models/checkpoints",
        CheckpointLocalPath = "/opt/ml/checkpoints",
        InputMode = "Pipe",
        OutputPath = "s3://models/out",
        OutputKmsKey = Key,
        BaseJobName = "full",
        Tags = new() { ["team"] = "search" },
        Subnets = ["subnet-1", "subnet-2"],
        SecurityGroupIds = ["sg-1"],
        ModelUri = "s3://models/pretrained/model.tar.gz",
        MetricDefinitions = [new() { Name = "loss", Regex = "loss=([0-9.]+)" }, new() { Name = "accuracy", Regex = "acc=([0-9.]+)" }],
        EncryptInterContainerTraffic = true,
        EnableNetworkIsolation = true,
        EnableSageMakerMetrics = true,
        DisableProfiler = true,
        DebuggerHookConfig = false,
        Environment = new() { ["A"] = "1", ["B"] = "two" },
        MaxRetryAttempts = 3,
        Hyperparameters = new()
        {
            ["text"] = "plain",
            ["whole"] = 7,
            ["real"] = 0.5,
            ["flag"] = true,
            ["off"] = false,
            ["nothing"] = PipelineValue.Null,
            ["list"] = PipelineValue.List(1, 2),
            ["map"] = PipelineValue.Object(("k", "v")),
            ["small"] = 1e-05,
            ["big"] = 1e16,
            ["one"] = 1.0,
        },
        ContainerEntryPoint = ["/bin/train"],
        ContainerArguments = ["--fast", "yes"],
        TrainingRepositoryAccessMode = "Vpc",
        TrainingRepositoryCredentialsProviderArn = "arn:aws:lambda:us-west-2:123456789012:function:creds",
        DisableOutputCompression = true,
        EnableRemoteDebug = true,
        EnableSessionTagChaining = true,
        EnableInfraCheck = true,
        TrainingPlan = "arn:aws:sagemaker:us-west-2:123456789012:training-plan/p",
        InstancePlacementConfig = new() { EnableMultipleJobs = true },
    };
}
