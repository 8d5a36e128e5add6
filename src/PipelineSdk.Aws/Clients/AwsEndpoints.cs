using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal.Endpoints.StandardLibrary;

namespace PipelineSdk.Aws.Clients;

/// <summary>Finds a service's endpoint: <c>https://HOST(-fips).REGION.SUFFIX</c>, where the suffix belongs to the Region's partition.</summary>
/// <param name="host">The first part of the host.</param>
/// <param name="fipsHost">The host's first part in FIPS endpoints of some partitions, where it isn't <c>HOST-fips</c>.</param>
internal sealed class AwsEndpoints(string host, Func<Partition, string, string?>? fipsHost = null) : IEndpointProvider
{
    /// <inheritdoc/>
    public Endpoint ResolveEndpoint(EndpointParameters parameters)
    {
        if (parameters["Endpoint"] is string url)
        {
            return new(url);
        }

        if (parameters["Region"] is not string region)
        {
            throw new Amazon.Runtime.AmazonClientException("There is no Region to find the endpoint in.");
        }

        var partition = Fn.Partition(region);
        var dualStack = parameters["UseDualStack"] is true;
        var suffix = dualStack ? partition.dualStackDnsSuffix : partition.dnsSuffix;
        var special = parameters["UseFIPS"] is true && !dualStack ? fipsHost?.Invoke(partition, region) : null;
        return new(special ?? $"https://{host}{(parameters["UseFIPS"] is true ? "-fips" : "")}.{region}.{suffix}");
    }
}
