using Amazon;
using Amazon.Runtime;
using PipelineSdk.Aws.Clients;

namespace PipelineSdk.Aws.SageMaker;

/// <summary>A client of Amazon SageMaker, on the AWS SDK for .NET: all settings, credentials and retries are the SDK's.</summary>
/// <remarks>It may be used from several threads at a time, and should be kept for the life of the program.</remarks>
public sealed partial class AmazonSageMakerClient : AwsClient, IAmazonSageMaker
{
    /// <summary>A client with the credentials and Region of the environment or profile.</summary>
    /// <exception cref="AmazonClientException">There is no Region.</exception>
    public AmazonSageMakerClient()
        : this(new AmazonSageMakerConfig())
    {
    }

    /// <summary>A client with the credentials of the environment or profile.</summary>
    /// <param name="region">The Region.</param>
    public AmazonSageMakerClient(RegionEndpoint region)
        : this(new AmazonSageMakerConfig { RegionEndpoint = region })
    {
    }

    /// <summary>A client with the credentials of the environment or profile.</summary>
    /// <param name="config">The settings.</param>
    /// <exception cref="AmazonClientException">There is no Region.</exception>
    public AmazonSageMakerClient(AmazonSageMakerConfig config)
        : base(config)
    {
    }

    /// <summary>A client with credentials, in the Region of the environment or profile.</summary>
    /// <param name="credentials">The credentials.</param>
    /// <exception cref="AmazonClientException">There is no Region.</exception>
    public AmazonSageMakerClient(AWSCredentials credentials)
        : this(credentials, new AmazonSageMakerConfig())
    {
    }

    /// <summary>A client with credentials.</summary>
    /// <param name="credentials">The credentials.</param>
    /// <param name="region">The Region.</param>
    public AmazonSageMakerClient(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonSageMakerConfig { RegionEndpoint = region })
    {
    }

    /// <summary>A client with credentials and settings.</summary>
    /// <param name="credentials">The credentials.</param>
    /// <param name="config">The settings.</param>
    /// <exception cref="AmazonClientException">There is no Region.</exception>
    public AmazonSageMakerClient(AWSCredentials credentials, AmazonSageMakerConfig config)
        : base(credentials, config)
    {
    }

    /// <inheritdoc/>
    public Task<TResponse> SendAsync<TResponse>(AmazonSageMakerRequest<TResponse> request, CancellationToken cancellationToken = default)
        where TResponse : AmazonWebServiceResponse, new() =>
        InvokeAsync(request, cancellationToken);
}
