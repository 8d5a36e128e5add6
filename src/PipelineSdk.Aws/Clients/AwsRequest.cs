using System.Text.Json;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace PipelineSdk.Aws.Clients;

/// <summary>A request to an AWS service, which knows its place in HTTP and its response.</summary>
/// <typeparam name="TResponse">The response.</typeparam>
public abstract class AwsRequest<TResponse> : AmazonWebServiceRequest
    where TResponse : AmazonWebServiceResponse, new()
{
    private protected AwsRequest()
    {
    }

    /// <summary>Whether there is a body. If <see cref="RawBody"/> isn't it, it's the JSON object that <see cref="Write"/> fills.</summary>
    internal virtual bool HasBody => true;

    /// <summary>A body that is not JSON, or not ours to write.</summary>
    internal virtual ReadOnlyMemory<byte>? RawBody => null;

    /// <summary>Sets method, path, query and headers.</summary>
    internal abstract void Route(IRequest http);

    /// <summary>Writes the members of the body's JSON object.</summary>
    internal virtual void Write(Utf8JsonWriter json)
    {
    }

    /// <summary>Reads the response.</summary>
    internal abstract TResponse Read(WireResponse response);
}
