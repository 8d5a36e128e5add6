using System.Globalization;

namespace PipelineSdk.Local;

/// <summary>Compares values of one type: numbers by value whether whole or not, text by its characters' codes, Booleans for equality only.</summary>
internal static class JsonComparison
{
    /// <returns>Whether they are equal; <see langword="null"/> if they are of different types. Null is not equal to anything else, of whatever type.</returns>
    public static bool? AreEqual(JsonElement left, JsonElement right)
    {
        if (IsBoolean(left) && IsBoolean(right))
        {
            return left.ValueKind == right.ValueKind;
        }

        if (left.ValueKind != right.ValueKind)
        {
            return left.ValueKind == JsonValueKind.Null || right.ValueKind == JsonValueKind.Null ? false : null;
        }

        return left.ValueKind switch
        {
            JsonValueKind.Number or JsonValueKind.String => Compare(left, right) == 0,
            _ => JsonElement.DeepEquals(left, right),
        };
    }

    /// <returns>Which comes first; <see langword="null"/> if they have no order.</returns>
    public static int? Compare(JsonElement left, JsonElement right) => (left.ValueKind, right.ValueKind) switch
    {
        (JsonValueKind.Number, JsonValueKind.Number) => CompareNumbers(left, right),
        (JsonValueKind.String, JsonValueKind.String) => string.CompareOrdinal(left.GetString(), right.GetString()),
        _ => null,
    };

    private static int CompareNumbers(JsonElement left, JsonElement right)
    {
        // Decimals are exact where both fit, so that large whole numbers and 0.1 compare as they are written.
        return left.TryGetDecimal(out var a) && right.TryGetDecimal(out var b)
            ? a.CompareTo(b)
            : Double(left).CompareTo(Double(right));
    }

    private static double Double(JsonElement number) => double.Parse(number.GetRawText(), NumberStyles.Float, CultureInfo.InvariantCulture);

    private static bool IsBoolean(JsonElement json) => json.ValueKind is JsonValueKind.True or JsonValueKind.False;
}
