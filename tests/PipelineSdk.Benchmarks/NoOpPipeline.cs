using System.Text.Json.Nodes;

namespace PipelineSdk.Benchmarks;

/// <summary>A pipeline of any length whose steps do nothing: each waiting for the one before, or all for the first one and the last one for all.</summary>
internal static class NoOpPipeline
{
    public static PipelineDefinition Build(PipelineShape shape, int steps) => PipelineDefinition.Parse(new JsonObject
    {
        ["Version"] = "2020-12-01",
        ["Metadata"] = new JsonObject(),
        ["Parameters"] = new JsonArray(),
        ["Steps"] = new JsonArray([.. Enumerable.Range(0, steps).Select(i => (JsonNode)Step(i, shape, steps))]),
    }.ToJsonString());

    private static JsonObject Step(int i, PipelineShape shape, int steps) => new()
    {
        ["Name"] = $"Step{i:D5}",
        ["Type"] = "Training",
        ["Arguments"] = new JsonObject { ["Environment"] = new JsonObject { ["STEP"] = $"{i}" } },
        ["DependsOn"] = new JsonArray([.. Dependencies(i, shape, steps).Select(static name => (JsonNode)$"Step{name:D5}")]),
    };

    private static IEnumerable<int> Dependencies(int i, PipelineShape shape, int steps) => (shape, i) switch
    {
        (_, 0) => [],
        (PipelineShape.Chain, _) => [i - 1],
        _ when i == steps - 1 => Enumerable.Range(1, Math.Max(0, steps - 2)),
        _ => [0],
    };
}
