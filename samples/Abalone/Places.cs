using PipelineSdk;

namespace Abalone;

/// <summary>Where the pipeline finds and puts things in AWS.</summary>
internal sealed class Places(PipelineEnvironment environment)
{
    public string Bucket { get; } = environment.DefaultBucket;

    public string Role { get; } = environment.RoleArn("SageMakerRole");

    public string LambdaRole { get; } = environment.RoleArn("AbaloneNotifyRole");

    public string ReviewQueue { get; } = $"https://sqs.{environment.Region}.amazonaws.com/{environment.AccountId}/abalone-review";

    public string ModelPrefix => $"s3://{Bucket}/abalone/models";

    /// <summary>A place of the running execution's own. The execution's identifier makes it a join, not a plain text.</summary>
    public PipelineString OfExecution(string name) => $"s3://{Bucket}/abalone/{ExecutionVariables.PipelineExecutionId}/{name}";
}
