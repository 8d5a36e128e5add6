using System.Text.Json;

namespace PipelineSdk.Conformance;

/// <summary>Reads JSON strictly: a name that occurs twice in an object would make a comparison mean nothing.</summary>
public static class CorpusJson
{
    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false, MaxDepth = 512 };

    public static JsonElement Parse(ReadOnlyMemory<byte> utf8)
    {
        using var document = JsonDocument.Parse(utf8, Options);
        return document.RootElement.Clone();
    }

    public static JsonElement Parse(string text)
    {
        using var document = JsonDocument.Parse(text, Options);
        return document.RootElement.Clone();
    }
}
