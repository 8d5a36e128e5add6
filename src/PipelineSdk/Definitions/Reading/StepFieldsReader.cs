using System.Text.Json;

namespace PipelineSdk;

/// <summary>Reads what stands beside a step's arguments.</summary>
internal sealed class StepFieldsReader(DefinitionCursor cursor)
{
    private const string ExceptionType = "ExceptionType";

    public void Read(JsonElement json, StepDefinition step)
    {
        step.CacheConfig = ReadCacheConfig(json);
        step.RetryPolicies = cursor.Items(json, "RetryPolicies", ReadRetryPolicy);
        step.PropertyFiles = cursor.Items(json, "PropertyFiles", ReadPropertyFile);
        step.OutputParameters = cursor.Items(json, "OutputParameters", ReadOutput);
    }

    private CacheConfig? ReadCacheConfig(JsonElement json)
    {
        if (cursor.Object(json, "CacheConfig") is not { ValueKind: JsonValueKind.Object } cache)
        {
            return null;
        }

        cursor.Path.Push("CacheConfig");
        cursor.Require(cache, "Enabled");
        var enabled = cache.TryGetProperty("Enabled", out var value) && IsTrue(value);
        var config = new CacheConfig(enabled, cursor.Text(cache, "ExpireAfter"));
        cursor.Path.Pop();
        return config;
    }

    private bool IsTrue(JsonElement value)
    {
        if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            cursor.Path.Push("Enabled");
            cursor.Report(
                DiagnosticDescriptors.WrongKind,
                $"there is {DefinitionCursor.NameOf(value.ValueKind)} where true or false is expected.",
                "give true or false.");
            cursor.Path.Pop();
        }

        return value.ValueKind == JsonValueKind.True;
    }

    private RetryPolicy? ReadRetryPolicy(JsonElement json) => cursor.Is(json, JsonValueKind.Object)
        ? new(
            ReadExceptionTypes(json),
            cursor.Number(json, "BackoffRate") ?? 2.0,
            cursor.Integer(json, "IntervalSeconds") ?? 1,
            cursor.Integer(json, "MaxAttempts"),
            cursor.Integer(json, "ExpireAfterMin"))
        : null;

    private List<string> ReadExceptionTypes(JsonElement json)
    {
        // The published schema has a single text here, the service a list.
        if (json.TryGetProperty(ExceptionType, out var single) && single.ValueKind == JsonValueKind.String)
        {
            cursor.Path.Push(ExceptionType);
            cursor.Report(
                DiagnosticDescriptors.ExceptionTypeAsText,
                "the failure is written as text; the service takes a list.",
                $"write [\"{Names.Cut(single.GetString()!)}\"].");
            cursor.Path.Pop();
            return [single.GetString()!];
        }

        return cursor.Texts(json, ExceptionType);
    }

    private PropertyFile? ReadPropertyFile(JsonElement json) =>
        cursor.Is(json, JsonValueKind.Object) &&
        cursor.RequiredText(json, "PropertyFileName") is { } name &&
        cursor.RequiredText(json, "OutputName") is { } output &&
        cursor.RequiredText(json, "FilePath") is { } path
            ? new(name, output, path)
            : null;

    private StepOutput? ReadOutput(JsonElement json) =>
        cursor.Is(json, JsonValueKind.Object) &&
        cursor.RequiredText(json, "OutputName") is { } name &&
        cursor.RequiredText(json, "OutputType") is { } type
            ? new(name, type)
            : null;
}
