using PipelineSdk.Arguments;

namespace PipelineSdk.Conformance;

// The bare structures, not the job classes' inputs and outputs of the same names.
using ProcessingInput = PipelineSdk.Arguments.ProcessingInput;
using ProcessingOutput = PipelineSdk.Arguments.ProcessingOutput;

/// <summary>The requests that the Python SDK's jobs make of few arguments, with its defaults.</summary>
internal static class Requests
{
    public const string ToolImage = "123456789012.dkr.ecr.us-west-2.amazonaws.com/tool:1";

    /// <summary>What <c>Processor(...).run(outputs=...)</c> makes.</summary>
    public static CreateProcessingJobRequest Processing(
        CaseContext ctx,
        string image,
        params IReadOnlyList<Arguments.ProcessingOutput> outputs) => new()
    {
        ProcessingResources = new()
        {
            ClusterConfig = new() { InstanceType = ProcessingInstanceType.MlM5Xlarge, InstanceCount = 1, VolumeSizeInGB = 30 },
        },
        AppSpecification = new() { ImageUri = image },
        RoleArn = ctx.Role,
        ProcessingOutputConfig = outputs.Count == 0 ? null : new() { Outputs = [.. outputs] },
    };

    /// <summary>An output whose place in S3 is generated.</summary>
    public static Arguments.ProcessingOutput Output(CaseContext ctx, string pipeline, string step, string name, string source) => new()
    {
        OutputName = name,
        AppManaged = false,
        S3Output = new()
        {
            S3Uri = new Join("/", "s3:/", ctx.Bucket, pipeline, ExecutionVariables.PipelineExecutionId, step, "output", name),
            LocalPath = source,
            S3UploadMode = ProcessingS3UploadMode.EndOfJob,
        },
    };

    public static Arguments.ProcessingInput Input(string name, PipelineString source, string destination) => new()
    {
        InputName = name,
        AppManaged = false,
        S3Input = new()
        {
            S3Uri = source,
            LocalPath = destination,
            S3DataType = ProcessingS3DataType.S3Prefix,
            S3InputMode = ProcessingS3InputMode.File,
            S3DataDistributionType = ProcessingS3DataDistributionType.FullyReplicated,
            S3CompressionType = ProcessingS3CompressionType.None,
        },
    };

    /// <summary>What <c>Estimator(..., disable_profiler=True, debugger_hook_config=False).fit(...)</c> makes.</summary>
    public static CreateTrainingJobRequest Training(
        CaseContext ctx,
        string image,
        string outputPath,
        params IReadOnlyList<Channel> channels) => new()
    {
        AlgorithmSpecification = new() { TrainingInputMode = TrainingInputMode.File, TrainingImage = image },
        OutputDataConfig = new() { S3OutputPath = outputPath },
        StoppingCondition = new() { MaxRuntimeInSeconds = 86400 },
        ResourceConfig = new() { VolumeSizeInGB = 30, InstanceCount = 1, InstanceType = TrainingInstanceType.MlM5Xlarge },
        RoleArn = ctx.Role,
        InputDataConfig = channels.Count == 0 ? null : [.. channels],
        ProfilerConfig = new() { DisableProfiler = true },
    };

    public static Channel Channel(PipelineString source, string name = "training") => new()
    {
        ChannelName = name,
        DataSource = new()
        {
            S3DataSource = new()
            {
                S3DataType = S3DataType.S3Prefix,
                S3Uri = source,
                S3DataDistributionType = S3DataDistribution.FullyReplicated,
            },
        },
    };

    /// <summary>What <c>HyperparameterTuner(estimator, ...).fit(...)</c> makes of that request, an objective and a range.</summary>
    public static CreateHyperParameterTuningJobRequest Tuning(
        CreateTrainingJobRequest estimator,
        MetricDefinition objective,
        ContinuousParameterRange range) => new()
    {
        HyperParameterTuningJobConfig = new()
        {
            Strategy = HyperParameterTuningJobStrategyType.Bayesian,
            ResourceLimits = new() { MaxNumberOfTrainingJobs = 1, MaxParallelTrainingJobs = 1 },
            TrainingJobEarlyStoppingType = TrainingJobEarlyStoppingType.Off,
            HyperParameterTuningJobObjective = new() { Type = HyperParameterTuningJobObjectiveType.Maximize, MetricName = objective.Name },
            ParameterRanges = new() { ContinuousParameterRanges = [range], CategoricalParameterRanges = [], IntegerParameterRanges = [] },
        },
        TrainingJobDefinition = new()
        {
            StaticHyperParameters = [],
            RoleArn = estimator.RoleArn,
            OutputDataConfig = estimator.OutputDataConfig,
            StoppingCondition = estimator.StoppingCondition!,
            HyperParameterTuningResourceConfig = new()
            {
                InstanceCount = estimator.ResourceConfig!.InstanceCount,
                InstanceType = estimator.ResourceConfig.InstanceType,
                VolumeSizeInGB = estimator.ResourceConfig.VolumeSizeInGB,
            },
            AlgorithmSpecification = new()
            {
                TrainingInputMode = TrainingInputMode.File,
                MetricDefinitions = [objective],
                TrainingImage = estimator.AlgorithmSpecification!.TrainingImage,
            },
            InputDataConfig = estimator.InputDataConfig,
        },
    };

    public static ContinuousParameterRange Range(string name, string min, string max) =>
        new() { Name = name, MinValue = min, MaxValue = max, ScalingType = HyperParameterScalingType.Auto };

    /// <summary>What <c>Model(...).create()</c> makes.</summary>
    public static CreateModelRequest Model(CaseContext ctx, string image, PipelineString modelData) => new()
    {
        ExecutionRoleArn = ctx.Role,
        PrimaryContainer = new() { Image = image, Environment = [], ModelDataUrl = modelData },
    };

    /// <summary>What <c>Transformer(model, 1, "ml.m5.xlarge", output_path=...).transform(data)</c> makes.</summary>
    public static CreateTransformJobRequest Transform(PipelineString model, PipelineString data, string outputPath) => new()
    {
        ModelName = model,
        TransformInput = new() { DataSource = new() { S3DataSource = new() { S3DataType = S3DataType.S3Prefix, S3Uri = data } } },
        TransformOutput = new() { S3OutputPath = outputPath },
        TransformResources = new() { InstanceCount = 1, InstanceType = TransformInstanceType.MlM5Xlarge },
    };
}
