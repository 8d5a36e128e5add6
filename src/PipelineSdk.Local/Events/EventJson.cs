using System.Text.Encodings.Web;
using System.Text.Json.Serialization;

namespace PipelineSdk.Local;

/// <summary>Events as lines of JSON.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    MaxDepth = JsonValues.MaxDepth)]
[JsonSerializable(typeof(ExecutionEvent))]
internal sealed partial class EventJson : JsonSerializerContext
{
    /// <summary>The same with letters of all scripts left as they are.</summary>
    public static EventJson Lines => field ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
