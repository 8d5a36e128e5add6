using Amazon;
using Amazon.Extensions.NETCore.Setup;
using Amazon.S3;
using Amazon.SecurityToken;
using Amazon.SQS;
using Microsoft.Extensions.Logging;
using PipelineSdk.Aws.Lambda;
using PipelineSdk.Aws.SageMaker;
using PipelineSdk.Aws.Scheduler;

namespace PipelineSdk.Aws;

/// <summary>What a <see cref="PipelineSession"/> is given by hand. Everything else it finds in the usual configuration of the AWS SDK.</summary>
public sealed class PipelineSessionOptions
{
    /// <summary>How clients are made: profile, credentials, Region, endpoint, retries and so on.</summary>
    /// <value>By default everything is taken from the environment and the profile.</value>
    public AWSOptions Aws { get; set; } = new();

    /// <summary>The Region, such as <c>eu-west-1</c>. It is the same as the Region of <see cref="Aws"/>.</summary>
    /// <value><see langword="null"/> by default: that of the environment or profile.</value>
    public string? Region
    {
        get => Aws.Region?.SystemName;
        set => Aws.Region = value is null ? null : RegionEndpoint.GetBySystemName(value);
    }

    /// <summary>The URL of a stand-in for AWS, for all services. It is the same as the <c>ServiceURL</c> of <see cref="Aws"/>.</summary>
    /// <value><see langword="null"/> by default: <c>AWS_ENDPOINT_URL</c> and the like, or AWS itself.</value>
    public string? EndpointUrl
    {
        get => Aws.DefaultClientConfig.ServiceURL;
        set => Aws.DefaultClientConfig.ServiceURL = value;
    }

    /// <summary>The account: 12 digits.</summary>
    /// <value><see langword="null"/> by default: that of the credentials, which is asked for when it is needed.</value>
    public string? AccountId { get; set; }

    /// <summary>The bucket for code and results that are given no place of their own.</summary>
    /// <value>
    /// <see langword="null"/> by default: <c>sagemaker-REGION-ACCOUNT</c>, which must belong to the account. A bucket that is named here may belong to
    /// another one.
    /// </value>
    public string? DefaultBucket { get; set; }

    /// <summary>A prefix for everything in the default bucket, without slashes at its ends.</summary>
    /// <value><see langword="null"/> by default: none.</value>
    public string? DefaultBucketPrefix { get; set; }

    /// <summary>The role that pipelines run under: an ARN, or the name of a role in the account.</summary>
    /// <value><see langword="null"/> by default: the role of the notebook or of the credentials, if they are a role's.</value>
    public string? Role { get; set; }

    /// <summary>The folder against which relative local paths are resolved.</summary>
    /// <value><see langword="null"/> by default: the process's current directory.</value>
    public string? BaseDirectory { get; set; }

    /// <summary>The client of SageMaker.</summary>
    /// <value><see langword="null"/> by default: one is made, as for the clients below.</value>
    public IAmazonSageMaker? SageMaker { get; set; }

    /// <summary>The client of Lambda.</summary>
    public IAmazonLambda? Lambda { get; set; }

    /// <summary>The client of EventBridge Scheduler.</summary>
    public IAmazonScheduler? Scheduler { get; set; }

    /// <summary>The client of S3.</summary>
    public IAmazonS3? S3 { get; set; }

    /// <summary>The client of SQS.</summary>
    public IAmazonSQS? Sqs { get; set; }

    /// <summary>The client of STS, which is asked for the account and the role.</summary>
    public IAmazonSecurityTokenService? SecurityToken { get; set; }

    /// <summary>Where is logged what the session is used for; no secrets are.</summary>
    /// <value><see langword="null"/> by default: with dependency injection where everything else is, otherwise nowhere.</value>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>Where clients may be registered that are not given above.</summary>
    internal IServiceProvider? Services { get; init; }
}
