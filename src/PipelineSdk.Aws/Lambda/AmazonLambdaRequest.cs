using Amazon.Runtime;
using PipelineSdk.Aws.Clients;

namespace PipelineSdk.Aws.Lambda;

/// <summary>A request to AWS Lambda.</summary>
/// <typeparam name="TResponse">The response.</typeparam>
public abstract class AmazonLambdaRequest<TResponse> : AwsRequest<TResponse>
    where TResponse : AmazonWebServiceResponse, new()
{
    private protected AmazonLambdaRequest()
    {
    }
}
