using System.Text.Json;

namespace PipelineSdk;

/// <summary>Where a check of JSON stands: in a step, or outside of steps.</summary>
/// <param name="step">The step; <see langword="null"/> outside of steps.</param>
/// <param name="bag">Takes the problems.</param>
internal sealed class JsonPlace(StepDefinition? step, DiagnosticBag bag)
{
    public StepDefinition? Step { get; } = step;

    public DiagnosticBag Bag { get; } = bag;

    /// <summary>The path from the step, or from the definition.</summary>
    public JsonPathStack Path { get; } = new();

    /// <summary>The whole path.</summary>
    public string Text => Step is null ? Path.ToString() : string.Concat(Step.JsonPath, Path.ToString().AsSpan(1));

    public void Report(DiagnosticDescriptor rule, string reason, string fix)
    {
        if (Bag.Takes(rule))
        {
            Bag.Add(rule, Step?.Name, Text, reason, fix);
        }
    }

    /// <summary>A member's value; undefined if there is none.</summary>
    public static JsonElement Member(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) ? value : default;
}
