using System.Text.Json;

namespace PipelineSdk;

/// <summary>Numbers that are JSON, but larger than those of programs.</summary>
internal static class JsonNumbers
{
    /// <summary>Whether the value is a whole number, written as one, that 64 bits cannot hold.</summary>
    public static bool IsLargeInteger(JsonElement json) =>
        json.ValueKind == JsonValueKind.Number && !json.TryGetInt64(out _) && !json.GetRawText().AsSpan().ContainsAny('.', 'e', 'E');

    /// <summary>Whether a floating-point number of 64 bits can hold the value.</summary>
    public static bool IsFinite(JsonElement json) => json.TryGetDouble(out var number) && double.IsFinite(number);
}
