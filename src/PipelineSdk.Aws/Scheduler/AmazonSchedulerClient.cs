using Amazon;
using Amazon.Runtime;
using PipelineSdk.Aws.Clients;

namespace PipelineSdk.Aws.Scheduler;

/// <summary>A client of Amazon EventBridge Scheduler, on the AWS SDK for .NET: all settings, credentials and retries are the SDK's.</summary>
/// <remarks>It may be used from several threads at a time, and should be kept for the life of the program.</remarks>
public sealed partial class AmazonSchedulerClient : AwsClient, IAmazonScheduler
{
    /// <summary>A client with the credentials and Region of the environment or profile.</summary>
    /// <exception cref="AmazonClientException">There is no Region.</exception>
    public AmazonSchedulerClient()
        : this(new AmazonSchedulerConfig())
    {
    }

    /// <summary>A client with the credentials of the environment or profile.</summary>
    /// <param name="region">The Region.</param>
    public AmazonSchedulerClient(RegionEndpoint region)
        : this(new AmazonSchedulerConfig { RegionEndpoint = region })
    {
    }

    /// <summary>A client with the credentials of the environment or profile.</summary>
    /// <param name="config">The settings.</param>
    /// <exception cref="AmazonClientException">There is no Region.</exception>
    public AmazonSchedulerClient(AmazonSchedulerConfig config)
        : base(config)
    {
    }

    /// <summary>A client with credentials, in the Region of the environment or profile.</summary>
    /// <param name="credentials">The credentials.</param>
    /// <exception cref="AmazonClientException">There is no Region.</exception>
    public AmazonSchedulerClient(AWSCredentials credentials)
        : this(credentials, new AmazonSchedulerConfig())
    {
    }

    /// <summary>A client with credentials.</summary>
    /// <param name="credentials">The credentials.</param>
    /// <param name="region">The Region.</param>
    public AmazonSchedulerClient(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonSchedulerConfig { RegionEndpoint = region })
    {
    }

    /// <summary>A client with credentials and settings.</summary>
    /// <param name="credentials">The credentials.</param>
    /// <param name="config">The settings.</param>
    /// <exception cref="AmazonClientException">There is no Region.</exception>
    public AmazonSchedulerClient(AWSCredentials credentials, AmazonSchedulerConfig config)
        : base(credentials, config)
    {
    }

    /// <inheritdoc/>
    public Task<TResponse> SendAsync<TResponse>(AmazonSchedulerRequest<TResponse> request, CancellationToken cancellationToken = default)
        where TResponse : AmazonWebServiceResponse, new() =>
        InvokeAsync(request, cancellationToken);
}
