namespace PipelineSdk.Local;

/// <summary>ARNs of things that exist on this machine only.</summary>
internal static class Arns
{
    [SuppressMessage("Globalization", "CA1308", Justification = "The service writes names in ARNs in lower case.")]
    public static string Of(PipelineEnvironment environment, string kind, string name) =>
        $"arn:{environment.Partition}:sagemaker:{environment.Region}:{environment.AccountId}:{kind}/{name.ToLowerInvariant()}";
}
