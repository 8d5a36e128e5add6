using System.Text.Json;

namespace PipelineSdk.Aws.Clients;

/// <summary>A structure that is sent.</summary>
internal interface IWireObject
{
    /// <summary>Writes it as a JSON object.</summary>
    void Write(Utf8JsonWriter json);
}
