namespace PipelineSdk.Conformance.Cases.Golden;

/// <summary>The estimators of frameworks, and scripts in an image of one's own.</summary>
public sealed class TrainingFrameworks : IConformanceCase
{
    public string Name => "training_frameworks";

    public Pipeline Build(CaseContext ctx)
    {
        var epochs = new ParameterInteger("Epochs", 3);
        var kind = new ParameterString("InstanceType", "ml.m5.xlarge");
        var code = new ParameterString("Code", "s3://my-code/sourcedir.tar.gz");
        var entry = new ParameterString("EntryPoint", "train.py");
        return new("TrainingFrameworks")
        {
            Parameters = [epochs, kind, code, entry],
            Steps =
            [
                Step("SKLearn", new SKLearn("code/train.py", ctx.Role, "ml.m5.xlarge")
                {
                    FrameworkVersion = "1.2-1",
                    DisableProfiler = true,
                    DebuggerHookConfig = false,
                    Hyperparameters = new() { ["epochs"] = epochs, ["alpha"] = 0.1, ["name"] = "it" },
                }),
                Step("XGBoost", new XGBoost("code/train.py", ctx.Role, 1, "ml.m5.xlarge")
                {
                    FrameworkVersion = "1.7-1",
                    OutputPath = "s3://models/xgb",
                    CodeLocation = "s3://my-code/xgb",
                    DisableProfiler = true,
                    DebuggerHookConfig = false,
                    Hyperparameters = new() { ["max_depth"] = 5 },
                }),
                .. PyTorch(ctx, epochs),
                .. TensorFlow(ctx),
                Step("HuggingFace", new HuggingFace("main.py", ctx.Role, 1, "ml.g4dn.xlarge")
                {
                    SourceDir = "code/src",
                    TransformersVersion = "4.26",
                    PyTorchVersion = "1.13",
                    PyVersion = "py39",
                    DisableProfiler = true,
                    DebuggerHookConfig = false,
                }),
                Step("ScriptModeEstimator", new Estimator("123456789012.dkr.ecr.us-west-2.amazonaws.com/train:1", ctx.Role, 1, "ml.m5.xlarge")
                {
                    EntryPoint = "main.py",
                    SourceDir = "code/src",
                    Hyperparameters = new() { ["epochs"] = epochs },
                    ContainerLogLevel = 10,
                    DisableProfiler = true,
                    DebuggerHookConfig = false,
                }),
                Step("SourceFromParameters", new SKLearn(entry, ctx.Role, "ml.m5.xlarge")
                {
                    SourceDir = code,
                    FrameworkVersion = "1.2-1",
                    BaseJobName = "named",
                    DisableProfiler = true,
                    DebuggerHookConfig = false,
                }),
                new TrainingStep("ImageGiven", new SKLearn("code/train.py", ctx.Role, kind)
                {
                    ImageUri = "123456789012.dkr.ecr.us-west-2.amazonaws.com/my-sklearn:1",
                    DisableProfiler = true,
                    DebuggerHookConfig = false,
                }.Fit("s3://data/train", jobName: "given-job-name")),
            ],
        };
    }

    private static IEnumerable<TrainingStep> PyTorch(CaseContext ctx, ParameterInteger epochs) =>
    [
        Step("PyTorchSourceDir", new PyTorch("main.py", ctx.Role, 1, "ml.m5.xlarge")
        {
            SourceDir = "code/src",
            Dependencies = ["code/lib"],
            FrameworkVersion = "2.0",
            PyVersion = "py310",
            OutputPath = "s3://models/pt",
            OutputKmsKey = "alias/out",
            BaseJobName = "pt",
            DisableProfiler = true,
            DebuggerHookConfig = false,
            Hyperparameters = new() { ["epochs"] = epochs.ToPipelineString(), ["flag"] = true },
        }),
        Step("PyTorchS3SourceIsolated", new PyTorch("main.py", ctx.Role, 1, "ml.m5.xlarge")
        {
            SourceDir = "s3://my-code/sourcedir.tar.gz",
            FrameworkVersion = "2.0",
            PyVersion = "py310",
            EnableNetworkIsolation = true,
            DisableProfiler = true,
            DebuggerHookConfig = false,
        }),
        Step("PyTorchLocalIsolated", new PyTorch("main.py", ctx.Role, 1, "ml.m5.xlarge")
        {
            SourceDir = "code/src",
            FrameworkVersion = "2.0",
            PyVersion = "py310",
            OutputPath = "s3://models/pt",
            EnableNetworkIsolation = true,
            DisableProfiler = true,
            DebuggerHookConfig = false,
        }),
        Step("PyTorchDistributed", new PyTorch("main.py", ctx.Role, 2, "ml.p3.16xlarge")
        {
            SourceDir = "code/src",
            FrameworkVersion = "2.0.0",
            PyVersion = "py310",
            Distribution = new() { TorchDistributed = new() },
            OutputPath = new Join("/", "s3:/", "models", ExecutionVariables.PipelineExecutionId),
            DisableProfiler = true,
            DebuggerHookConfig = false,
        }),
    ];

    private static IEnumerable<TrainingStep> TensorFlow(CaseContext ctx) =>
    [
        Step("TensorFlow", new TensorFlow("code/train.py", ctx.Role, 1, "ml.m5.xlarge")
        {
            FrameworkVersion = "2.11",
            PyVersion = "py39",
            OutputPath = "s3://models/tf",
            DisableProfiler = true,
            DebuggerHookConfig = false,
        }),
        Step("TensorFlowNoModelDir", new TensorFlow("code/train.py", ctx.Role, 1, "ml.m5.xlarge")
        {
            FrameworkVersion = "2.11",
            PyVersion = "py39",
            PassModelDir = false,
            DisableProfiler = true,
            DebuggerHookConfig = false,
        }),
        Step("TensorFlowMpi", new TensorFlow("code/train.py", ctx.Role, 2, "ml.m5.xlarge")
        {
            FrameworkVersion = "2.11",
            PyVersion = "py39",
            ModelDir = "/opt/ml/model",
            Distribution = new() { Mpi = new() { ProcessesPerHost = 2, CustomMpiOptions = "-x A=1" } },
            DisableProfiler = true,
            DebuggerHookConfig = false,
        }),
    ];

    private static TrainingStep Step(string name, EstimatorBase estimator) => new(name, estimator.Fit("s3://data/train"));
}
