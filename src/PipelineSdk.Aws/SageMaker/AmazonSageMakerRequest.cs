using Amazon.Runtime;
using Amazon.Runtime.Internal;
using PipelineSdk.Aws.Clients;

namespace PipelineSdk.Aws.SageMaker;

/// <summary>A request to Amazon SageMaker.</summary>
/// <typeparam name="TResponse">The response.</typeparam>
public abstract class AmazonSageMakerRequest<TResponse> : AwsRequest<TResponse>
    where TResponse : AmazonWebServiceResponse, new()
{
    private protected AmazonSageMakerRequest()
    {
    }

    internal sealed override void Route(IRequest http)
    {
        http.HttpMethod = "POST";
        http.ResourcePath = "/";
        http.Headers["X-Amz-Target"] = "SageMaker." + http.RequestName[..^"Request".Length];
    }
}
