using System.Text.Json;

namespace PipelineSdk;

/// <summary>Writes a value that stands in no pipeline.</summary>
internal static class ValueJson
{
    // Only values that a request's builder makes depend on where they are compiled, and those stand in requests.
    private static readonly PipelineEnvironment Anywhere = new("us-east-1", "000000000000") { BaseDirectory = "" };

    public static JsonElement Of(PipelineValue value)
    {
        var json = new CompactJsonWriter(256);
        new DefinitionWriter(json, new(new("Pipeline"), Anywhere)).WriteValue(value);
        return DefinitionJson.Parse(json.Written);
    }
}
