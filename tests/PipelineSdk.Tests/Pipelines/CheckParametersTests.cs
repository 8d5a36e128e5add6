using Xunit;

namespace PipelineSdk.Tests.Pipelines;

public sealed class CheckParametersTests
{
    private static readonly Pipeline Pipeline = new("Test")
    {
        Parameters =
        [
            new ParameterString("Text", "a"),
            new ParameterInteger("Whole", 5),
            new ParameterFloat("Real", 1.5),
            new ParameterBoolean("Flag", true),
            new ParameterString("Stage", "test", enumValues: ["test", "prod"]),
            new ParameterString("Required"),
        ],
        Steps = [new FailStep("Stop")],
    };

    [Fact]
    public void All_problems_are_told_at_once()
    {
        var values = new Dictionary<string, ParameterValue>
        {
            ["Other"] = "x",
            ["Text"] = 5,
            ["Whole"] = 1.5,
            ["Real"] = "NaN",
            ["Flag"] = 1,
            ["Stage"] = "dev",
        };
        string[] expected =
        [
            "There is no parameter 'Other'; there are 'Text', 'Whole', 'Real', 'Flag', 'Stage', 'Required'.",
            "The parameter 'Text' is of the type String; '5' was given as Integer.",
            "The parameter 'Whole' is of the type Integer; '1.5' was given as Float.",
            "The parameter 'Real' is of the type Float; 'NaN' was given as String.",
            "The parameter 'Flag' is of the type Boolean; '1' was given as Integer.",
            "The parameter 'Stage' cannot be 'dev'; it can be 'test', 'prod'.",
            "The parameter 'Required' has no value: it has no default, and none was given.",
        ];

        Assert.Equal(expected, Pipeline.CheckParameters(values));
        Assert.Equal(expected, Pipeline.Compile(new("us-west-2", "123456789012")).Definition.CheckParameters(values));
    }

    [Fact]
    public void Values_have_1_to_1024_characters()
    {
        Assert.Equal(
            ["The value of the parameter 'Required' is too short: it has 0 characters and needs at least 1."],
            Pipeline.CheckParameters(new Dictionary<string, ParameterValue> { ["Required"] = "" }));
        Assert.Equal(
            ["The value of the parameter 'Required' is too long: it has 1,025 characters and may have 1,024."],
            Pipeline.CheckParameters(new Dictionary<string, ParameterValue> { ["Required"] = new string('x', 1025) }));
    }

    [Fact]
    public void At_most_200_values_can_be_given()
    {
        var many = new Pipeline("Many") { Parameters = [.. Enumerable.Range(0, 201).Select(static i => new ParameterString($"P{i:D3}"))] };
        var values = many.Parameters.ToDictionary(static parameter => parameter.Name, static _ => (ParameterValue)"x");

        Assert.Equal(["At most 200 parameters can be given, not 201."], many.CheckParameters(values));
    }

    [Fact]
    public void Text_is_taken_if_it_reads_as_the_type() => Assert.Empty(Pipeline.CheckParameters(new Dictionary<string, ParameterValue>
    {
        ["Required"] = "r",
        ["Whole"] = "100000000000000000000",
        ["Real"] = "1e-7",
        ["Flag"] = "false",
        ["Stage"] = "prod",
    }));

    [Fact]
    public void An_explicit_null_is_no_default() => Assert.Equal(
        ["The parameter 'P' has no value: it has no default, and none was given."],
        PipelineDefinition.Parse("""{"Version":"2020-12-01","Parameters":[{"Name":"P","Type":"String","DefaultValue":null}],"Steps":[]}""")
            .CheckParameters(new Dictionary<string, ParameterValue>()));
}
