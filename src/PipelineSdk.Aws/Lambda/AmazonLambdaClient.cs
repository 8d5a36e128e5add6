using Amazon;
using Amazon.Runtime;
using PipelineSdk.Aws.Clients;

namespace PipelineSdk.Aws.Lambda;

/// <summary>A client of AWS Lambda, on the AWS SDK for .NET: all settings, credentials and retries are the SDK's.</summary>
/// <remarks>It may be used from several threads at a time, and should be kept for the life of the program.</remarks>
public sealed partial class AmazonLambdaClient : AwsClient, IAmazonLambda
{
    /// <summary>A client with the credentials and Region of the environment or profile.</summary>
    /// <exception cref="AmazonClientException">There is no Region.</exception>
    public AmazonLambdaClient()
        : this(new AmazonLambdaConfig())
    {
    }

    /// <summary>A client with the credentials of the environment or profile.</summary>
    /// <param name="region">The Region.</param>
    public AmazonLambdaClient(RegionEndpoint region)
        : this(new AmazonLambdaConfig { RegionEndpoint = region })
    {
    }

    /// <summary>A client with the credentials of the environment or profile.</summary>
    /// <param name="config">The settings.</param>
    /// <exception cref="AmazonClientException">There is no Region.</exception>
    public AmazonLambdaClient(AmazonLambdaConfig config)
        : base(config)
    {
    }

    /// <summary>A client with credentials, in the Region of the environment or profile.</summary>
    /// <param name="credentials">The credentials.</param>
    /// <exception cref="AmazonClientException">There is no Region.</exception>
    public AmazonLambdaClient(AWSCredentials credentials)
        : this(credentials, new AmazonLambdaConfig())
    {
    }

    /// <summary>A client with credentials.</summary>
    /// <param name="credentials">The credentials.</param>
    /// <param name="region">The Region.</param>
    public AmazonLambdaClient(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonLambdaConfig { RegionEndpoint = region })
    {
    }

    /// <summary>A client with credentials and settings.</summary>
    /// <param name="credentials">The credentials.</param>
    /// <param name="config">The settings.</param>
    /// <exception cref="AmazonClientException">There is no Region.</exception>
    public AmazonLambdaClient(AWSCredentials credentials, AmazonLambdaConfig config)
        : base(credentials, config)
    {
    }

    /// <inheritdoc/>
    public Task<TResponse> SendAsync<TResponse>(AmazonLambdaRequest<TResponse> request, CancellationToken cancellationToken = default)
        where TResponse : AmazonWebServiceResponse, new() =>
        InvokeAsync(request, cancellationToken);
}
