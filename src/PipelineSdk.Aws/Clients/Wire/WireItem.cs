using System.Text.Json;

namespace PipelineSdk.Aws.Clients;

/// <summary>Writes single values, as items of lists and maps need it.</summary>
internal static class WireItem
{
    public static void Text(Utf8JsonWriter json, string value) => json.WriteStringValue(value);

    public static void Int32(Utf8JsonWriter json, int value) => json.WriteNumberValue(value);

    public static void Object(Utf8JsonWriter json, IWireObject value) => value.Write(json);

    public static void Enum<T>(Utf8JsonWriter json, T value)
        where T : IWireEnum<T> =>
        json.WriteStringValue(value.Value);
}
