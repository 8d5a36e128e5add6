namespace PipelineSdk;

/// <summary>Where a pipeline will run, as far as compiling has to know it. Nothing is looked up.</summary>
/// <param name="region">The Region, such as <c>us-west-2</c>.</param>
/// <param name="accountId">The account: 12 digits.</param>
public sealed class PipelineEnvironment(string region, string accountId)
{
    /// <summary>The Region.</summary>
    public string Region { get; } = region ?? throw new ArgumentNullException(nameof(region));

    /// <summary>The account.</summary>
    public string AccountId { get; } = accountId ?? throw new ArgumentNullException(nameof(accountId));

    /// <summary>The bucket for code and results that are given no place of their own.</summary>
    /// <value><c>sagemaker-REGION-ACCOUNT</c> by default.</value>
    public string DefaultBucket
    {
        get => field ?? $"sagemaker-{Region}-{AccountId}";
        init;
    }

    /// <summary>A prefix for everything in <see cref="DefaultBucket"/>, without slashes at its ends.</summary>
    /// <value><see langword="null"/> by default: none.</value>
    public string? DefaultBucketPrefix { get; init; }

    /// <summary>The folder against which relative local paths are resolved.</summary>
    /// <value>The process's current directory by default.</value>
    public string BaseDirectory { get; init; } = Directory.GetCurrentDirectory();

    /// <summary>How the name of a role, which is given in place of an ARN, becomes the ARN.</summary>
    /// <value><c>arn:PARTITION:iam::ACCOUNT:role/NAME</c> by default.</value>
    public Func<string, string> RoleArn
    {
        get => field ?? (name => $"arn:{Partition}:iam::{AccountId}:role/{name}");
        init;
    }

    /// <summary>The Region's partition: <c>aws</c>, <c>aws-cn</c>, <c>aws-us-gov</c> and so on.</summary>
    public string Partition => Regions.PartitionOf(Region);

    /// <summary>A place in the default bucket, below its prefix.</summary>
    internal string DefaultUri(params ReadOnlySpan<string> parts) =>
        string.Join('/', ["s3:/", .. DefaultParts(), .. parts]);

    /// <summary>The default bucket, and its prefix if it has one.</summary>
    internal ReadOnlySpan<string> DefaultParts() => string.IsNullOrEmpty(DefaultBucketPrefix) ? [DefaultBucket] : new[] { DefaultBucket, DefaultBucketPrefix };
}
