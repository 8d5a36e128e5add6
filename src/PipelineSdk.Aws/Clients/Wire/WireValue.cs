using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace PipelineSdk.Aws.Clients;

/// <summary>
/// Reads single values. Numbers may come as text and text as anything: a response that doesn't parse would be asked for again and again.
/// </summary>
internal static class WireValue
{
    private static readonly DateTimeOffset Epoch = DateTimeOffset.UnixEpoch;

    public static string Text(JsonElement json) => json.ValueKind == JsonValueKind.String ? json.GetString()! : json.GetRawText();

    public static int Int32(JsonElement json) => checked((int)Int64(json));

    public static long Int64(JsonElement json) =>
        json.ValueKind == JsonValueKind.Number && json.TryGetInt64(out var number) ? number : (long)Double(json);

    public static double Double(JsonElement json) => json.ValueKind == JsonValueKind.Number
        ? json.GetDouble()
        : double.Parse(Text(json), NumberStyles.Float, CultureInfo.InvariantCulture);

    public static bool Boolean(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => bool.Parse(Text(json)),
    };

    /// <summary>Reads a time: seconds since 1970 (<c>1.7541E9</c>), or ISO 8601 text.</summary>
    public static DateTimeOffset Timestamp(JsonElement json)
    {
        var text = Text(json);
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)
            ? Epoch.AddTicks((long)(seconds * TimeSpan.TicksPerSecond))
            : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
    }

    public static T Enum<T>(JsonElement json)
        where T : IWireEnum<T> =>
        T.Of(Text(json));

    public static IReadOnlyList<T> List<T>(JsonElement json, Func<JsonElement, T> item) =>
        [.. json.EnumerateArray().Where(static value => value.ValueKind != JsonValueKind.Null).Select(item)];

    public static IReadOnlyDictionary<string, T> Map<T>(JsonElement json, Func<JsonElement, T> item)
    {
        var map = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var entry in json.EnumerateObject().Where(static entry => entry.Value.ValueKind != JsonValueKind.Null))
        {
            map[entry.Name] = item(entry.Value);
        }

        return map;
    }

    /// <summary>The map that stands for one that the service left out.</summary>
    public static IReadOnlyDictionary<string, T> None<T>() => ImmutableDictionary<string, T>.Empty;
}
