using System.Text;
using System.Text.Json;
using PipelineSdk.Tests.Corpus;
using Xunit;

namespace PipelineSdk.Tests.Definitions;

public sealed class GoldenDefinitionTests
{
    public static TheoryData<GoldenCase> Cases => [.. GoldenCase.All];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Is_read_without_a_problem(GoldenCase golden)
    {
        Assert.True(PipelineDefinition.TryParse(golden.Json, out var definition, out var diagnostics));
        Assert.Empty(diagnostics);
        Assert.Equal(golden.Json.Split("\"Arguments\":").Length - 1, definition.AllSteps.Count);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Is_written_again_as_the_same_json_value(GoldenCase golden)
    {
        var definition = PipelineDefinition.Parse(Encoding.UTF8.GetBytes(golden.Json));
        foreach (var written in new[] { definition.ToJson(), definition.ToJson(indented: true) })
        {
            Assert.Null(JsonEquality.Difference(JsonDocument.Parse(golden.Json).RootElement, JsonDocument.Parse(written).RootElement));
        }
    }

    [Fact]
    public void Has_no_error_but_those_listed()
    {
        var errors = GoldenCase.All.SelectMany(static golden => PipelineDefinition.Parse(golden.Json).Validate()
            .Where(static problem => problem.Severity == DiagnosticSeverity.Error)
            .Select(problem => $"{golden.Name}\t{problem.JsonPath}\t{problem.Id}"));
        Assert.Equal(ListedDifferences.Of("Definitions/golden-errors.txt").Order(StringComparer.Ordinal), errors.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Has_the_graph_of_the_python_sdk_but_for_listed_edges()
    {
        var differences = GoldenCase.All.SelectMany(static golden =>
        {
            var expected = EdgesOf(golden.Graph).ToHashSet();
            var actual = EdgesOf(PipelineDefinition.Parse(golden.Json).Graph).ToHashSet();
            return actual.Except(expected).Select(edge => $"{golden.Name}\tmore\t{edge}").Concat(expected.Except(actual).Select(edge => $"{golden.Name}\tless\t{edge}"));
        });
        Assert.Equal(ListedDifferences.Of("Definitions/golden-graphs.txt").Order(StringComparer.Ordinal), differences.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Has_the_steps_of_the_graph(GoldenCase golden) => Assert.Equal(
        golden.Graph.EnumerateObject().Select(static step => step.Name).Order(StringComparer.Ordinal),
        PipelineDefinition.Parse(golden.Json).Graph.Steps.Order(StringComparer.Ordinal));

    private static IEnumerable<string> EdgesOf(JsonElement graph) =>
        graph.EnumerateObject().SelectMany(static step => step.Value.EnumerateArray().Select(next => $"{step.Name} → {next.GetString()}"));

    private static IEnumerable<string> EdgesOf(PipelineGraph graph) => graph.Edges.Select(static edge => $"{edge.From} → {edge.To}");
}
