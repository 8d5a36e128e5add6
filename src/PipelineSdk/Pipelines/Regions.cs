namespace PipelineSdk;

/// <summary>What compiling has to know of AWS Regions.</summary>
internal static class Regions
{
    private static readonly HashSet<string> WithExperiments = new(StringComparer.Ordinal)
    {
        "us-east-1", "us-east-2", "us-west-1", "us-west-2", "ca-central-1", "eu-west-1", "eu-west-2", "eu-west-3", "eu-central-1", "eu-north-1",
        "eu-south-1", "eu-south-2", "ap-northeast-1", "ap-northeast-2", "ap-northeast-3", "ap-southeast-1", "ap-southeast-2", "ap-southeast-3",
        "ap-south-1", "ap-east-1", "sa-east-1", "af-south-1", "me-south-1", "il-central-1", "cn-north-1", "cn-northwest-1",
    };

    private static readonly HashSet<string> WithoutDebugger = new(StringComparer.OrdinalIgnoreCase)
    {
        "us-iso-east-1", "us-isob-east-1", "ap-southeast-3", "ap-southeast-4", "eu-south-2", "me-central-1", "ap-south-2", "eu-central-2", "us-gov-east-1",
    };

    /// <summary>Whether training jobs can have the debugger and the profiler.</summary>
    public static bool OfferDebugger(string region) => !WithoutDebugger.Contains(region);

    /// <summary>Whether the default experiment configuration is written; elsewhere it is null.</summary>
    public static bool OfferExperiments(string region) => WithExperiments.Contains(region);

    public static string PartitionOf(string region) => region switch
    {
        _ when region.StartsWith("cn-", StringComparison.Ordinal) => "aws-cn",
        _ when region.StartsWith("us-gov-", StringComparison.Ordinal) => "aws-us-gov",
        _ when region.StartsWith("us-isob-", StringComparison.Ordinal) => "aws-iso-b",
        _ when region.StartsWith("us-isof-", StringComparison.Ordinal) => "aws-iso-f",
        _ when region.StartsWith("us-iso-", StringComparison.Ordinal) => "aws-iso",
        _ when region.StartsWith("eu-isoe-", StringComparison.Ordinal) => "aws-iso-e",
        _ when region.StartsWith("eusc-", StringComparison.Ordinal) => "aws-eusc",
        _ => "aws",
    };
}
