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
    public void Dump()
    {
        foreach (var golden in GoldenCase.All)
        {
            foreach (var d in PipelineDefinition.Parse(golden.Json).Validate())
            {
                Console.WriteLine($"DUMP {golden.Name}: {d}");
            }
        }
    }
}
