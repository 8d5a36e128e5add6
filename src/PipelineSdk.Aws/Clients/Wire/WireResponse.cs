using System.Text.Json;
using Amazon.Runtime.Internal.Transform;

namespace PipelineSdk.Aws.Clients;

/// <summary>A response as it came.</summary>
/// <param name="body">The body.</param>
/// <param name="http">The status and headers.</param>
internal readonly struct WireResponse(byte[] body, IWebResponseData http)
{
    /// <summary>The body.</summary>
    public ReadOnlyMemory<byte> Body => body;

    /// <summary>The body as JSON. Many services answer with none at all where there is nothing to say.</summary>
    public JsonElement Json
    {
        get
        {
            if (body.Length == 0)
            {
                return default;
            }

            using var document = JsonDocument.Parse(body);
            return document.RootElement.Clone();
        }
    }

    /// <summary>The status.</summary>
    public int StatusCode => (int)http.StatusCode;

    /// <summary>A header, or <see langword="null"/>.</summary>
    public string? Header(string name) => http.IsHeaderPresent(name) ? http.GetHeaderValue(name) : null;
}
