using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace PipelineSdk.Aws.Clients;

/// <summary>A client of an AWS service. Credentials, signing, endpoints, retries, logging and telemetry are those of the AWS SDK for .NET.</summary>
public abstract class AwsClient : AmazonServiceClient
{
    private protected AwsClient(AwsClientConfig config)
        : base(config)
    {
    }

    private protected AwsClient(AWSCredentials credentials, AwsClientConfig config)
        : base(credentials, config)
    {
    }

    /// <inheritdoc/>
    protected override IServiceMetadata ServiceMetadata => Service;

    // The base class's constructor asks for it, before any field of this class is set.
    private AwsService Service => ((AwsClientConfig)Config).Service;

    /// <inheritdoc/>
    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        pipeline.RemoveHandler<EndpointResolver>();
        pipeline.AddHandlerAfter<Marshaller>(new AwsEndpointHandler());
        pipeline.AddHandlerAfter<Marshaller>(new AwsAuthHandler());
    }

    private protected Task<TResponse> InvokeAsync<TResponse>(AwsRequest<TResponse> request, CancellationToken cancellationToken)
        where TResponse : AmazonWebServiceResponse, new()
    {
        ArgumentNullException.ThrowIfNull(request);
        var options = new InvokeOptions
        {
            RequestMarshaller = new AwsMarshaller<TResponse>(Service, request),
            ResponseUnmarshaller = new AwsUnmarshaller<TResponse>(Service, request),
        };
        return InvokeAsync<TResponse>(request, options, cancellationToken);
    }
}
