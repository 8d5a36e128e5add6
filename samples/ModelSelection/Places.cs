using PipelineSdk;

namespace ModelSelection;

/// <summary>Where the pipeline finds and puts things in AWS.</summary>
internal sealed class Places(PipelineEnvironment environment)
{
    public const string CandidatePrefix = "churn/candidates";

    public string Bucket { get; } = environment.DefaultBucket;

    public string Role { get; } = environment.RoleArn("SageMakerRole");

    public string LambdaRole { get; } = environment.RoleArn("ChurnDecisionRole");

    public string DecisionQueue { get; } = $"https://sqs.{environment.Region}.amazonaws.com/{environment.AccountId}/churn-decision";

    /// <summary>Where the training jobs of the search put their models.</summary>
    public string Candidates => $"s3://{Bucket}/{CandidatePrefix}";
}
