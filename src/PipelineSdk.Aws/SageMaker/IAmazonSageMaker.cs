using Amazon.Runtime;

namespace PipelineSdk.Aws.SageMaker;

/// <summary>A client of Amazon SageMaker: the operations that pipelines need.</summary>
/// <remarks>A stand-in for tests has to implement <see cref="SendAsync"/> only, through which all operations go.</remarks>
public partial interface IAmazonSageMaker : IAmazonService, IDisposable
{
    /// <summary>Sends a request.</summary>
    /// <typeparam name="TResponse">The response.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call, and the tries that would follow it.</param>
    /// <returns>The response.</returns>
    /// <exception cref="AmazonSageMakerException">The service refuses the request.</exception>
    /// <exception cref="AmazonClientException">There are no credentials, or the service cannot be reached.</exception>
    Task<TResponse> SendAsync<TResponse>(AmazonSageMakerRequest<TResponse> request, CancellationToken cancellationToken = default)
        where TResponse : AmazonWebServiceResponse, new();

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonSageMakerConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) =>
        awsCredentials is null
            ? new AmazonSageMakerClient((AmazonSageMakerConfig)clientConfig)
            : new AmazonSageMakerClient(awsCredentials, (AmazonSageMakerConfig)clientConfig);
}
