using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;

namespace PipelineSdk.Aws.Clients;

/// <summary>Puts the endpoint into a request, from the configuration and the service's <see cref="AwsEndpoints"/>.</summary>
internal sealed class AwsEndpointHandler : BaseEndpointResolver
{
    /// <inheritdoc/>
    protected override EndpointParameters MapEndpointsParameters(IRequestContext requestContext)
    {
        var config = requestContext.ClientConfig;
        return new()
        {
            [AwsEndpoints.Region] = config.RegionEndpoint?.SystemName,
            [AwsEndpoints.UseDualStack] = config.UseDualstackEndpoint,
            [AwsEndpoints.UseFips] = config.UseFIPSEndpoint,
            [AwsEndpoints.Endpoint] = config.ServiceURL,
        };
    }
}
