using PipelineSdk.Arguments;

namespace PipelineSdk.Benchmarks;

// The bare structures, not the job classes' inputs and outputs of the same names.
using ProcessingInput = PipelineSdk.Arguments.ProcessingInput;
using ProcessingOutput = PipelineSdk.Arguments.ProcessingOutput;

/// <summary>
/// A pipeline of any length: processing and training steps in turn, each training step reading the outputs of the processing step before it,
/// each processing step the model of the training step before it.
/// </summary>
internal static class AlternatingPipeline
{
    public const string Role = "arn:aws:iam::123456789012:role/SageMakerRole";
    public const string Bucket = "sagemaker-us-west-2-123456789012";
    public const string SKLearnImage = "246618743249.dkr.ecr.us-west-2.amazonaws.com/sagemaker-scikit-learn:1.2-1-cpu-py3";
    public const string XGBoostImage = "246618743249.dkr.ecr.us-west-2.amazonaws.com/sagemaker-xgboost:1.7-1";

    public static PipelineEnvironment Environment { get; } = new("us-west-2", "123456789012");

    public static Pipeline Build(int stepCount)
    {
        var count = new ParameterInteger("ProcessingInstanceCount", 1);
        var instanceType = new ParameterString("TrainingInstanceType", "ml.m5.xlarge");
        var data = new ParameterString("InputData", $"s3://{Bucket}/abalone/abalone-dataset.csv");
        var steps = new List<IPipelineStep>(stepCount);
        TrainingStep? train = null;
        for (var i = 0; i < stepCount; i += 2)
        {
            var process = Process($"Process{i:D5}", count, train?.Properties.ModelArtifacts.S3ModelArtifacts ?? data);
            train = Train($"Train{i:D5}", instanceType, process);
            steps.Add(process);
            steps.Add(train);
        }

        return new Pipeline("Alternating") { Parameters = [count, instanceType, data], Steps = steps };
    }

    private static ProcessingStep Process(string name, PipelineInteger instanceCount, PipelineString input) => new(name, new()
    {
        ProcessingResources = new()
        {
            ClusterConfig = new() { InstanceType = "ml.m5.xlarge", InstanceCount = instanceCount, VolumeSizeInGB = 30 },
        },
        AppSpecification = new()
        {
            ImageUri = SKLearnImage,
            ContainerArguments = ["--input-data", input, "--split", "0.7,0.15,0.15"],
            ContainerEntrypoint = ["python3", "/opt/ml/processing/input/code/preprocess.py"],
        },
        RoleArn = Role,
        StoppingCondition = new() { MaxRuntimeInSeconds = 3600 },
        Environment = new() { ["STAGE"] = "test", ["LOG_LEVEL"] = "INFO" },
        ProcessingInputs =
        [
            Input("input-1", input, "/opt/ml/processing/input"),
            Input("code", $"s3://{Bucket}/Alternating/code/0123456789abcdef/preprocess.py", "/opt/ml/processing/input/code"),
        ],
        ProcessingOutputConfig = new() { Outputs = [Output(name, "train"), Output(name, "validation"), Output(name, "test")] },
    });

    private static TrainingStep Train(string name, PipelineString instanceType, ProcessingStep process) => new(name, new()
    {
        AlgorithmSpecification = new() { TrainingImage = XGBoostImage, TrainingInputMode = TrainingInputMode.File },
        OutputDataConfig = new() { S3OutputPath = $"s3://{Bucket}/Alternating" },
        StoppingCondition = new() { MaxRuntimeInSeconds = 86400 },
        ResourceConfig = new() { InstanceType = instanceType, InstanceCount = 1, VolumeSizeInGB = 30 },
        RoleArn = Role,
        InputDataConfig = [Channel(process, "train"), Channel(process, "validation")],
        HyperParameters = new()
        {
            ["objective"] = "reg:squarederror",
            ["num_round"] = "50",
            ["max_depth"] = "5",
            ["eta"] = "0.2",
            ["gamma"] = "4",
            ["min_child_weight"] = "6",
            ["subsample"] = "0.7",
        },
        Environment = new() { ["STAGE"] = "test", ["LOG_LEVEL"] = "INFO" },
        Tags = [new() { Key = "team", Value = "forecasting" }, new() { Key = "stage", Value = "test" }],
    });

    private static ProcessingInput Input(string name, PipelineString uri, string localPath) => new()
    {
        InputName = name,
        AppManaged = false,
        S3Input = new()
        {
            S3Uri = uri,
            LocalPath = localPath,
            S3DataType = ProcessingS3DataType.S3Prefix,
            S3InputMode = ProcessingS3InputMode.File,
            S3DataDistributionType = ProcessingS3DataDistributionType.FullyReplicated,
            S3CompressionType = ProcessingS3CompressionType.None,
        },
    };

    private static ProcessingOutput Output(string step, string name) => new()
    {
        OutputName = name,
        AppManaged = false,
        S3Output = new()
        {
            S3Uri = new Join("/", "s3:/", Bucket, "Alternating", ExecutionVariables.PipelineExecutionId, step, "output", name),
            LocalPath = $"/opt/ml/processing/{name}",
            S3UploadMode = ProcessingS3UploadMode.EndOfJob,
        },
    };

    private static Channel Channel(ProcessingStep process, string name) => new()
    {
        ChannelName = name,
        ContentType = "text/csv",
        DataSource = new()
        {
            S3DataSource = new()
            {
                S3DataType = S3DataType.S3Prefix,
                S3Uri = process.Properties.ProcessingOutputConfig.Outputs[name].S3Output.S3Uri,
                S3DataDistributionType = S3DataDistribution.FullyReplicated,
            },
        },
    };
}
