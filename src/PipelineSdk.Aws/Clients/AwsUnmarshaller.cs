using System.Net;
using System.Text.Json;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;

namespace PipelineSdk.Aws.Clients;

/// <summary>Reads the response of a request, or the error instead of it.</summary>
internal sealed class AwsUnmarshaller<TResponse>(AwsService service, AwsRequest<TResponse> request) : JsonResponseUnmarshaller
    where TResponse : AmazonWebServiceResponse, new()
{
    /// <inheritdoc/>
    public override AmazonWebServiceResponse Unmarshall(JsonUnmarshallerContext input)
    {
        using var body = new MemoryStream();
        input.Stream.CopyTo(body);
        return request.Read(new(body.ToArray(), input.ResponseData));
    }

    /// <inheritdoc/>
    public override AmazonServiceException UnmarshallException(JsonUnmarshallerContext input, Exception innerException, HttpStatusCode statusCode)
    {
        var reader = new StreamingUtf8JsonReader(input.Stream);
        var error = JsonErrorResponseUnmarshaller.GetInstance().Unmarshall(input, ref reader);
        error.InnerException = innerException;
        error.StatusCode = statusCode;
        return service.Error(error);
    }
}
