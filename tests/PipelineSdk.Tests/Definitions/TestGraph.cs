using System.Globalization;

namespace PipelineSdk.Tests.Definitions;

/// <summary>Graphs made without compiling, so that names and edges can be anything.</summary>
internal static class TestGraph
{
    /// <summary>A graph of steps that name others under <c>DependsOn</c>.</summary>
    public static PipelineGraph Of(params (string Name, string[] DependsOn)[] steps) => Of(
    [
        .. steps.Select((step, i) => new StepDefinition
        {
            Name = step.Name,
            Type = StepTypes.Lambda,
            JsonPath = $"$.Steps[{i}]",
            DependsOn = step.DependsOn,
        }),
    ]);

    public static PipelineGraph Of(StepDefinition[] steps) =>
        new PipelineDefinition(default) { Parameters = [], References = [], Steps = steps }.Graph;

    /// <summary>A graph over the names "0", "1", "2"...</summary>
    public static PipelineGraph OfNumbers(int count, IEnumerable<(int From, int To)> edges)
    {
        var dependencies = edges.ToLookup(static edge => edge.To, static edge => Name(edge.From));
        return Of([.. Enumerable.Range(0, count).Select(i => (Name(i), dependencies[i].ToArray()))]);
    }

    public static string Name(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static int Number(string name) => int.Parse(name, CultureInfo.InvariantCulture);
}
