using Xunit;

namespace PipelineSdk.Tests.Expressions;

/// <summary>Values that a loop has nested without limit. Nothing may go down into them by recursion alone.</summary>
public sealed class DeepValueTests
{
    private const int Depth = 100_000;

    private static readonly ParameterString Bucket = new("Bucket");

    public static TheoryData<PipelineValue> Values { get; } =
    [
        Nest(static inner => new Join("/", inner, "x")),
        Nest(static inner => PipelineValue.List("x", inner)),
        Nest(static inner => PipelineValue.Object(("x", inner))),
        Nest(static inner => new JsonGet(inner.ToPipelineString(), "x")),
    ];

    [Theory]
    [MemberData(nameof(Values))]
    public void Can_be_looked_at(PipelineValue value)
    {
        Assert.False(value.IsConstant);
        Assert.Equal(["Train"], value.ReferencedSteps.Select(static step => step.Name));
        Assert.StartsWith("⟦pipeline value ", value.ToString(), StringComparison.Ordinal);
        Assert.InRange(value.ToString().Length, 10, 2_000);
    }

    [Theory]
    [MemberData(nameof(Values))]
    public void Are_reported_as_too_deep(PipelineValue value)
    {
        var compiled = Written.Try(new LambdaStep("Step", Written.FunctionArn) { Inputs = new() { ["value"] = value } });
        var problem = Assert.Single(compiled.Diagnostics, static problem => problem.Id == "PSDK0006");
        Assert.Equal("Step", problem.StepName);
        Assert.Equal("values are nested more than 256 levels deep.", problem.Reason);
        Assert.Equal("flatten them.", problem.Fix);
        Assert.StartsWith("$.Steps[0].Arguments.value", problem.JsonPath, StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_conditions_are_reported_as_too_deep()
    {
        Condition not = Bucket.IsEqualTo("x"), or = not;
        for (var i = 0; i < Depth; i++)
        {
            not = !not;
            or = new ConditionOr([or]);
        }

        var compiled = Written.Try(new ConditionStep("Not") { Conditions = [not] }, new ConditionStep("Or") { Conditions = [or] });
        Assert.Equal(
            ["Not", "Or"],
            compiled.Diagnostics.Where(static problem => problem.Id == "PSDK0006").Select(static problem => problem.StepName));
    }

    [Fact]
    public void Values_that_share_their_parts_are_looked_at_once()
    {
        PipelineValue value = Bucket;
        for (var i = 0; i < 200; i++)
        {
            value = PipelineValue.List(value, value);
        }

        Assert.False(value.IsConstant);
        Assert.Empty(value.ReferencedSteps);
    }

    private static PipelineValue Nest(Func<PipelineValue, PipelineValue> around)
    {
        PipelineValue value = new TrainingStep("Train", Requests.Training()).Properties.TrainingJobName;
        for (var i = 0; i < Depth; i++)
        {
            value = around(value);
        }

        return value;
    }
}
