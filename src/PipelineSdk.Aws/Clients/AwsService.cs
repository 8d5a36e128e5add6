using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;

namespace PipelineSdk.Aws.Clients;

/// <summary>What a client knows about its service.</summary>
/// <param name="ServiceId">The service's id, from which the SDK makes names of settings such as <c>AWS_ENDPOINT_URL_SAGEMAKER</c>.</param>
/// <param name="SigningName">The name that signatures contain.</param>
/// <param name="ApiVersion">The version of the API.</param>
/// <param name="ContentType">The type of JSON bodies.</param>
/// <param name="Endpoints">Finds the service's endpoint in a Region.</param>
/// <param name="Error">Makes the exception of an error.</param>
internal sealed record AwsService(
    string ServiceId,
    string SigningName,
    string ApiVersion,
    string ContentType,
    IEndpointProvider Endpoints,
    Func<ErrorResponse, AmazonServiceException> Error) : IServiceMetadata
{
    /// <summary>Names of operations that differ from those of the requests: none.</summary>
    public IDictionary<string, string> OperationNameMapping { get; } = new Dictionary<string, string>();
}
