using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PipelineSdk.Benchmarks;

/// <summary>
/// The least work that gives the same bytes: the tokens of a definition, recorded beforehand with their texts as strings, written by a bare
/// <see cref="Utf8JsonWriter"/>, as anybody would make one, into memory of their own, since the bytes of a compilation are kept too.
/// </summary>
internal sealed class TokenReplay
{
    private readonly List<(JsonTokenType Type, string Text, long Number)> _tokens = [];
    private readonly int _length;

    public TokenReplay(ReadOnlySpan<byte> utf8Json)
    {
        _length = utf8Json.Length;
        var reader = new Utf8JsonReader(utf8Json, new() { MaxDepth = DefinitionJson.MaxDepth });
        while (reader.Read())
        {
            _tokens.Add(reader.TokenType switch
            {
                JsonTokenType.PropertyName or JsonTokenType.String => (reader.TokenType, reader.GetString()!, 0),
                JsonTokenType.Number when reader.TryGetInt64(out var number) => (JsonTokenType.Number, "", number),
                JsonTokenType.Number => throw new NotSupportedException("The measured pipeline has whole numbers only."),
                var other => (other, "", 0),
            });
        }

        if (!Write().Span.SequenceEqual(utf8Json))
        {
            throw new InvalidOperationException("The recorded tokens do not give the same bytes.");
        }
    }

    /// <summary>Writes the definition.</summary>
    /// <returns>Its bytes.</returns>
    public ReadOnlyMemory<byte> Write()
    {
        // The writer asks for some room beyond what it needs.
        var buffer = new ArrayBufferWriter<byte>(_length + 4096);
        using var json = new Utf8JsonWriter(buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        foreach (var (type, text, number) in _tokens)
        {
            switch (type)
            {
                case JsonTokenType.StartObject:
                    json.WriteStartObject();
                    break;
                case JsonTokenType.EndObject:
                    json.WriteEndObject();
                    break;
                case JsonTokenType.StartArray:
                    json.WriteStartArray();
                    break;
                case JsonTokenType.EndArray:
                    json.WriteEndArray();
                    break;
                case JsonTokenType.PropertyName:
                    json.WritePropertyName(text);
                    break;
                case JsonTokenType.String:
                    json.WriteStringValue(text);
                    break;
                case JsonTokenType.Number:
                    json.WriteNumberValue(number);
                    break;
                case JsonTokenType.True:
                    json.WriteBooleanValue(true);
                    break;
                case JsonTokenType.False:
                    json.WriteBooleanValue(false);
                    break;
                default:
                    json.WriteNullValue();
                    break;
            }
        }

        json.Flush();
        return buffer.WrittenMemory;
    }
}
