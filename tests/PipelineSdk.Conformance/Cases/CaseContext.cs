namespace PipelineSdk.Conformance;

/// <summary>The corpora's fixed context, under the names that their <c>pipeline.py</c> files use.</summary>
/// <param name="environment">Where the pipeline is compiled for.</param>
public sealed class CaseContext(PipelineEnvironment environment)
{
    public const string AccountId = "123456789012";

    public string Account => environment.AccountId;

    public string Bucket => environment.DefaultBucket;

    public string Region => environment.Region;

    public string Role => RoleNamed("SageMakerRole");

    public string RoleNamed(string name) => environment.RoleArn(name);
}
