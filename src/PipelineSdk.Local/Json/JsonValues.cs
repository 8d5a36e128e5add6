using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;

namespace PipelineSdk.Local;

/// <summary>Makes and writes JSON values. Numbers stay as they are written.</summary>
internal static class JsonValues
{
    public const int MaxDepth = 1024;

    public static readonly JsonDocumentOptions ReadOptions = new() { MaxDepth = MaxDepth };

    public static JsonElement EmptyObject { get; } = JsonElement.Parse("{}"u8);

    public static JsonElement Null { get; } = JsonElement.Parse("null"u8);

    public static JsonElement True { get; } = JsonElement.Parse("true"u8);

    public static JsonElement False { get; } = JsonElement.Parse("false"u8);

    /// <summary>Leaves letters of all scripts and quotes as they are: the files are for people too.</summary>
    public static JsonWriterOptions WriterOptions(bool indented = false) => new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = indented,
        NewLine = "\n",
        MaxDepth = MaxDepth,
        SkipValidation = true,
    };

    public static JsonElement Of(string? text) => text is null ? Null : Write(writer => writer.WriteStringValue(text));

    public static JsonElement Of(bool value) => value ? True : False;

    public static JsonElement Of(long number) => Parse(number.ToString(CultureInfo.InvariantCulture));

    public static JsonElement Of(double number) => Parse(number.ToString("R", CultureInfo.InvariantCulture));

    public static JsonElement Of(JsonNode? node) => node is null ? Null : Write(writer => node.WriteTo(writer));

    public static JsonElement Parse(string json) => JsonElement.Parse(json, ReadOptions);

    public static JsonElement Write(Action<Utf8JsonWriter> write) => JsonElement.Parse(WriteUtf8(write).Span, ReadOptions);

    public static ReadOnlyMemory<byte> WriteUtf8(Action<Utf8JsonWriter> write, bool indented = false)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, WriterOptions(indented)))
        {
            write(writer);
        }

        return buffer.WrittenMemory;
    }

    public static JsonNode? ToNode(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => JsonObject.Create(json),
        JsonValueKind.Array => JsonArray.Create(json),
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        _ => JsonValue.Create(json),
    };

    public static JsonObject ToObject(JsonElement json) =>
        json.ValueKind == JsonValueKind.Object ? JsonObject.Create(json)! : [];

    /// <summary>A time as the service writes it: seconds since 1970.</summary>
    public static JsonNode Time(DateTimeOffset time) => JsonValue.Create(time.ToUnixTimeMilliseconds() / 1000m);

    /// <summary>A member of an object; undefined if there is none.</summary>
    public static JsonElement Member(this JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) ? value : default;

    /// <summary>A member's text; <see langword="null"/> if there is none.</summary>
    public static string? TextMember(this JsonElement json, string name) =>
        json.Member(name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    /// <summary>A member's whole number, which may stand there as text; <see langword="null"/> if there is none.</summary>
    public static int? IntegerMember(this JsonElement json, string name) => json.Member(name) switch
    {
        { ValueKind: JsonValueKind.Number } number when number.TryGetInt32(out var value) => value,
        { ValueKind: JsonValueKind.String } text
            when int.TryParse(text.GetString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) => value,
        _ => null,
    };

    /// <summary>A list's items; none if it is no list.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement json) => json.ValueKind == JsonValueKind.Array ? json.EnumerateArray() : [];

    /// <summary>An object's members; none if it is no object.</summary>
    public static IEnumerable<JsonProperty> Members(this JsonElement json) => json.ValueKind == JsonValueKind.Object ? json.EnumerateObject() : [];

    /// <summary>A value as text: that of a text itself, of anything else what is written.</summary>
    public static string AsText(this JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString()!,
        JsonValueKind.True => "True",
        JsonValueKind.False => "False",
        JsonValueKind.Null or JsonValueKind.Undefined => "None",
        _ => json.GetRawText(),
    };
}
