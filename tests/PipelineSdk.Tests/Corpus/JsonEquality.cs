using System.Text.Json;

namespace PipelineSdk.Tests.Corpus;

/// <summary>Compares JSON values: objects without order, numbers by value, a null member unlike an absent one.</summary>
public static class JsonEquality
{
    /// <summary>The first place where two values differ; <see langword="null"/> if they are equal.</summary>
    public static string? Difference(JsonElement expected, JsonElement actual, string path = "$")
    {
        if (expected.ValueKind != actual.ValueKind)
        {
            return $"{path}: {expected.ValueKind} and {actual.ValueKind}";
        }

        return expected.ValueKind switch
        {
            JsonValueKind.Object => Members(expected, actual, path),
            JsonValueKind.Array => Items(expected, actual, path),
            JsonValueKind.Number => expected.GetDouble() == actual.GetDouble() ? null : $"{path}: {expected} and {actual}",
            JsonValueKind.String => expected.GetString() == actual.GetString() ? null : $"{path}: '{expected}' and '{actual}'",
            _ => null,
        };
    }

    private static string? Members(JsonElement expected, JsonElement actual, string path)
    {
        var names = expected.EnumerateObject().Select(static member => member.Name).Union(actual.EnumerateObject().Select(static member => member.Name));
        foreach (var name in names)
        {
            if (!expected.TryGetProperty(name, out var left) || !actual.TryGetProperty(name, out var right))
            {
                return $"{path}.{name}: only on one side";
            }

            if (Difference(left, right, $"{path}.{name}") is { } difference)
            {
                return difference;
            }
        }

        return null;
    }

    private static string? Items(JsonElement expected, JsonElement actual, string path)
    {
        if (expected.GetArrayLength() != actual.GetArrayLength())
        {
            return $"{path}: {expected.GetArrayLength()} and {actual.GetArrayLength()} items";
        }

        return Enumerable.Range(0, expected.GetArrayLength())
            .Select(i => Difference(expected[i], actual[i], $"{path}[{i}]"))
            .FirstOrDefault(static difference => difference is not null);
    }
}
