using PipelineSdk.Arguments;

namespace PipelineSdk.Tests;

/// <summary>The smallest requests that the service model has nothing against.</summary>
internal static class Requests
{
    public static CreateProcessingJobRequest Processing() => new()
    {
        ProcessingResources = new() { ClusterConfig = new() { InstanceCount = 1, InstanceType = "ml.m5.xlarge", VolumeSizeInGB = 30 } },
        AppSpecification = new() { ImageUri = Written.Image },
        RoleArn = Written.Role,
    };

    public static CreateTrainingJobRequest Training() => new()
    {
        AlgorithmSpecification = new() { TrainingInputMode = TrainingInputMode.File, TrainingImage = Written.Image },
        RoleArn = Written.Role,
        OutputDataConfig = new() { S3OutputPath = "s3://models/out" },
    };

    public static CreateHyperParameterTuningJobRequest Tuning() => new()
    {
        HyperParameterTuningJobConfig = new() { Strategy = HyperParameterTuningJobStrategyType.Bayesian, ResourceLimits = new() { MaxParallelTrainingJobs = 1 } },
        TrainingJobDefinition = new()
        {
            AlgorithmSpecification = new() { TrainingInputMode = TrainingInputMode.File, TrainingImage = Written.Image },
            RoleArn = Written.Role,
            OutputDataConfig = new() { S3OutputPath = "s3://models/out" },
            StoppingCondition = new() { MaxRuntimeInSeconds = 3600 },
        },
    };

    public static CreateModelRequest Model() => new() { ExecutionRoleArn = Written.Role };

    public static CreateModelPackageRequest ModelPackage() => new() { ModelPackageGroupName = "Group" };

    public static CreateTransformJobRequest Transform() => new()
    {
        ModelName = "model",
        TransformInput = new() { DataSource = new() { S3DataSource = new() { S3DataType = S3DataType.S3Prefix, S3Uri = "s3://data/batch" } } },
        TransformOutput = new() { S3OutputPath = "s3://data/out" },
        TransformResources = new() { InstanceType = TransformInstanceType.MlM5Large, InstanceCount = 1 },
    };

    public static Channel Channel(string name, PipelineString uri) => new()
    {
        ChannelName = name,
        DataSource = new() { S3DataSource = new() { S3DataType = S3DataType.S3Prefix, S3Uri = uri } },
    };

    public static Arguments.ProcessingOutput Output(string name) => new()
    {
        OutputName = name,
        S3Output = new() { S3Uri = $"s3://data/{name}", LocalPath = $"/opt/ml/processing/{name}", S3UploadMode = ProcessingS3UploadMode.EndOfJob },
    };
}
