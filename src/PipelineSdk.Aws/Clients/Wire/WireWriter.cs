using System.Text.Json;

namespace PipelineSdk.Aws.Clients;

/// <summary>Writes members of a JSON object. Members that are not set are left out; empty lists and maps are written.</summary>
internal static class WireWriter
{
    public static void Write(this Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    public static void Write(this Utf8JsonWriter json, string name, long? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }

    public static void Write(this Utf8JsonWriter json, string name, float? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }

    public static void Write(this Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }

    public static void Write(this Utf8JsonWriter json, string name, bool? value)
    {
        if (value is { } flag)
        {
            json.WriteBoolean(name, flag);
        }
    }

    /// <summary>Writes a time as the protocol has it: seconds since 1970, to the millisecond.</summary>
    public static void Write(this Utf8JsonWriter json, string name, DateTimeOffset? value)
    {
        if (value is { } time)
        {
            json.WriteNumber(name, time.ToUnixTimeMilliseconds() / 1000m);
        }
    }

    public static void Write(this Utf8JsonWriter json, string name, ReadOnlyMemory<byte>? value)
    {
        if (value is { } bytes)
        {
            json.WriteBase64String(name, bytes.Span);
        }
    }

    public static void Write(this Utf8JsonWriter json, string name, IWireObject? value)
    {
        if (value is not null)
        {
            json.WritePropertyName(name);
            value.Write(json);
        }
    }

    public static void Write<T>(this Utf8JsonWriter json, string name, T? value)
        where T : struct, IWireEnum<T> =>
        json.Write(name, value?.Value);

    public static void WriteList<T>(this Utf8JsonWriter json, string name, IReadOnlyList<T>? items, Action<Utf8JsonWriter, T> item)
    {
        if (items is not null)
        {
            json.WritePropertyName(name);
            json.WriteItems(items, item);
        }
    }

    public static void WriteMap<T>(this Utf8JsonWriter json, string name, IReadOnlyDictionary<string, T>? entries, Action<Utf8JsonWriter, T> item)
    {
        if (entries is not null)
        {
            json.WritePropertyName(name);
            json.WriteEntries(entries, item);
        }
    }

    public static void WriteItems<T>(this Utf8JsonWriter json, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> item)
    {
        json.WriteStartArray();
        foreach (var value in items)
        {
            item(json, value);
        }

        json.WriteEndArray();
    }

    public static void WriteEntries<T>(this Utf8JsonWriter json, IReadOnlyDictionary<string, T> entries, Action<Utf8JsonWriter, T> item)
    {
        json.WriteStartObject();
        foreach (var (key, value) in entries)
        {
            json.WritePropertyName(key);
            item(json, value);
        }

        json.WriteEndObject();
    }
}
