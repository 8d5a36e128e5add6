using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PipelineSdk;

/// <summary>How definitions are read from and written to text.</summary>
internal static class DefinitionJson
{
    public const string Version = "2020-12-01";

    public const int MaxDepth = 512;

    /// <summary>Leaves <c>'</c>, <c>&lt;</c>, <c>&amp;</c> and non-ASCII letters as they are: equal as JSON, and readable.</summary>
    public static JsonWriterOptions WriterOptions(bool indented) => new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = indented,
        NewLine = "\n",
        MaxDepth = MaxDepth,
        SkipValidation = true,
    };

    public static JsonElement Parse(ReadOnlySequence<byte> text) => JsonDocument.Parse(text, new() { MaxDepth = MaxDepth }).RootElement;

    public static ReadOnlySpan<byte> Format(JsonElement json, bool indented)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, WriterOptions(indented)))
        {
            json.WriteTo(writer);
        }

        return buffer.WrittenSpan;
    }
}
