using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;
using Amazon.Util;

namespace PipelineSdk.Aws.Clients;

/// <summary>Makes the HTTP message of a request. It is made once: every try sends the same bytes.</summary>
internal sealed class AwsMarshaller<TResponse>(AwsService service, AwsRequest<TResponse> request) : IMarshaller<IRequest, AmazonWebServiceRequest>
    where TResponse : AmazonWebServiceResponse, new()
{
    // A definition is JSON within JSON: with the default encoder each of its quotes would take six bytes.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <inheritdoc/>
    public IRequest Marshall(AmazonWebServiceRequest input)
    {
        var http = new DefaultRequest(input, service.ServiceId);
        http.Headers[HeaderKeys.XAmzApiVersion] = service.ApiVersion;
        request.Route(http);
        if (request.HasBody)
        {
            http.Headers[HeaderKeys.ContentTypeHeader] = service.ContentType;
            http.Content = request.RawBody is { } raw ? raw.ToArray() : Json();
        }

        return http;
    }

    private byte[] Json()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            request.Write(json);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
