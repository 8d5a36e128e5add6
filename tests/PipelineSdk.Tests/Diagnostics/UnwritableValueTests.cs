using Xunit;
using static PipelineSdk.Tests.Validation.Problems;

namespace PipelineSdk.Tests.Diagnostics;

public sealed class UnwritableValueTests
{
    private const string Arn = "arn:aws:lambda:us-west-2:123456789012:function:f";

    [Fact]
    public void Half_a_surrogate_pair() => Of(
        new Pipeline("P") { Steps = [new LambdaStep("Tell", Arn) { Inputs = { ["x"] = "\uD83D" } }] },
        "error PSDK0004: step 'Tell' at $.Steps[0].Arguments.x: the text has half of a surrogate pair, which JSON cannot carry. " +
        "Fix: remove the broken character.");

    [Fact]
    public void Depth()
    {
        PipelineValue value = "a";
        for (var i = 0; i < 253; i++)
        {
            value = new Join("/", value);
        }

        new Pipeline("P") { Steps = [new FailStep("Stop", value.ToPipelineString())] }.TryCompile(Validation.Problems.Environment, out var compiled);
        var problem = Assert.Single(compiled.Diagnostics);
        Assert.Equal(
            $"error PSDK0006: step 'Stop' at {problem.JsonPath}: values are nested more than 256 levels deep. Fix: flatten them.",
            problem.ToString());
    }
}
