using System.Text.Json;

namespace PipelineSdk.Aws.Clients;

/// <summary>Reads members of a JSON object; they are <see langword="null"/> where the service leaves them out.</summary>
internal static class WireReader
{
    public static string? Text(this JsonElement json, string name) => json.Member(name) is { } value ? WireValue.Text(value) : null;

    public static int? Int32(this JsonElement json, string name) => json.Member(name) is { } value ? WireValue.Int32(value) : null;

    public static long? Int64(this JsonElement json, string name) => json.Member(name) is { } value ? WireValue.Int64(value) : null;

    public static float? Single(this JsonElement json, string name) => (float?)json.Double(name);

    public static double? Double(this JsonElement json, string name) => json.Member(name) is { } value ? WireValue.Double(value) : null;

    public static bool? Boolean(this JsonElement json, string name) => json.Member(name) is { } value ? WireValue.Boolean(value) : null;

    public static DateTimeOffset? Timestamp(this JsonElement json, string name) =>
        json.Member(name) is { } value ? WireValue.Timestamp(value) : null;

    public static ReadOnlyMemory<byte>? Blob(this JsonElement json, string name) =>
        json.Member(name) is { } value ? value.GetBytesFromBase64() : null;

    public static T? Enum<T>(this JsonElement json, string name)
        where T : struct, IWireEnum<T> =>
        json.Member(name) is { } value ? WireValue.Enum<T>(value) : null;

    public static T? Object<T>(this JsonElement json, string name, Func<JsonElement, T> read)
        where T : class =>
        json.Member(name) is { } value ? read(value) : null;

    public static IReadOnlyList<T>? List<T>(this JsonElement json, string name, Func<JsonElement, T> item) =>
        json.Member(name) is { } value ? WireValue.List(value, item) : null;

    public static IReadOnlyDictionary<string, T>? Map<T>(this JsonElement json, string name, Func<JsonElement, T> item) =>
        json.Member(name) is { } value ? WireValue.Map(value, item) : null;

    private static JsonElement? Member(this JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}
