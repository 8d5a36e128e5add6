using PipelineSdk;

namespace Penguins;

/// <summary>Where things are in AWS: on this machine the same names lead to folders and delegates.</summary>
internal sealed class Places(PipelineEnvironment environment)
{
    public const string InstanceType = "ml.m5.large";

    public string Role { get; } = environment.RoleArn("SageMakerRole");

    /// <summary>A container image of one's own, whose program does what the methods beside the steps do.</summary>
    public string Image { get; } = $"{environment.AccountId}.dkr.ecr.{environment.Region}.amazonaws.com/penguins:1";

    public string Data { get; } = $"s3://{environment.DefaultBucket}/penguins/penguins.json";

    public string Models { get; } = $"s3://{environment.DefaultBucket}/penguins/models";

    public string ReviewQueue { get; } = $"https://sqs.{environment.Region}.amazonaws.com/{environment.AccountId}/penguins-review";

    public string NotifyFunction { get; } = $"arn:aws:lambda:{environment.Region}:{environment.AccountId}:function:penguins-notify";

    /// <summary>A place of the running execution's own. The execution's identifier makes it a join, not a plain text.</summary>
    public PipelineString OfExecution(string name) =>
        $"s3://{environment.DefaultBucket}/penguins/{ExecutionVariables.PipelineExecutionId}/{name}";
}
