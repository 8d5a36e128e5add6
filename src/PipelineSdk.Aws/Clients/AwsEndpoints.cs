using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal.Endpoints.StandardLibrary;

namespace PipelineSdk.Aws.Clients;

/// <summary>Finds a service's endpoint: <c>https://HOST(-fips).REGION.SUFFIX</c>, where the suffix belongs to the Region's partition.</summary>
/// <param name="host">The first part of the host.</param>
/// <param name="fipsEndpoint">FIPS endpoints that follow another pattern: from partition and Region, or <see langword="null"/>.</param>
internal sealed class AwsEndpoints(string host, Func<Partition, string, string?>? fipsEndpoint = null) : IEndpointProvider
{
    public const string Region = "Region";
    public const string UseDualStack = "UseDualStack";
    public const string UseFips = "UseFIPS";
    public const string Endpoint = "Endpoint";

    /// <inheritdoc/>
    /// <exception cref="AmazonClientException">There is neither a Region nor an endpoint.</exception>
    public Endpoint ResolveEndpoint(EndpointParameters parameters)
    {
        if (parameters[Endpoint] is string url)
        {
            return new(url);
        }

        if (parameters[Region] is not string region)
        {
            throw new AmazonClientException("There is no Region to find the endpoint in.");
        }

        var partition = Fn.Partition(region);
        return new((parameters[UseFips], parameters[UseDualStack]) switch
        {
            (true, true) => $"https://{host}-fips.{region}.{partition.dualStackDnsSuffix}",
            (true, _) => fipsEndpoint?.Invoke(partition, region) ?? $"https://{host}-fips.{region}.{partition.dnsSuffix}",
            (_, true) => $"https://{host}.{region}.{partition.dualStackDnsSuffix}",
            _ => $"https://{host}.{region}.{partition.dnsSuffix}",
        });
    }
}
