using Amazon.Runtime.Internal;

namespace PipelineSdk.Aws.Clients;

/// <summary>Puts the endpoint into a request, from the configuration and the service's <see cref="AwsEndpoints"/>.</summary>
internal sealed class AwsEndpointHandler : BaseEndpointResolver;
