using System.Text.Json;

namespace PipelineSdk.ModelGenerator.Model;

/// <summary>
/// Reads one operation, such as <c>{"http": {"method": "POST", "requestUri": "/"}, "input": {"shape": "AddTagsInput"}}</c>.
/// </summary>
internal static class OperationReader
{
    public static ModelOperation Read(string name, JsonElement operation)
    {
        var http = operation.GetProperty("http");
        return new(name, http.GetProperty("method").GetString()!, http.GetProperty("requestUri").GetString()!)
        {
            Input = Shape(operation, "input"),
            Output = Shape(operation, "output"),
            Errors = operation.TryGetProperty("errors", out var errors) ? [.. errors.EnumerateArray().Select(Shape)] : [],
        };
    }

    private static string? Shape(JsonElement operation, string name) => operation.TryGetProperty(name, out var part) ? Shape(part) : null;

    private static string Shape(JsonElement reference) => reference.GetProperty("shape").GetString()!;
}
