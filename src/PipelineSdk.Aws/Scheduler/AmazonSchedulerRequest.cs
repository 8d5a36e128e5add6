using Amazon.Runtime;
using PipelineSdk.Aws.Clients;

namespace PipelineSdk.Aws.Scheduler;

/// <summary>A request to Amazon EventBridge Scheduler.</summary>
/// <typeparam name="TResponse">The response.</typeparam>
public abstract class AmazonSchedulerRequest<TResponse> : AwsRequest<TResponse>
    where TResponse : AmazonWebServiceResponse, new()
{
    private protected AmazonSchedulerRequest()
    {
    }
}
