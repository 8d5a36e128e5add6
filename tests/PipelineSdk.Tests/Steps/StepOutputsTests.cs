using Xunit;

namespace PipelineSdk.Tests.Steps;

public sealed class StepOutputsTests
{
    private static readonly LambdaStep Step = new("Call", Written.FunctionArn) { Outputs = [new("rows", StepOutputType.Integer), new("uri")] };

    [Fact]
    public void Values_are_read_by_name()
    {
        const string expected = """{"Get":"Steps.Call.OutputParameters['rows']"}""";
        Assert.Equal(expected, Written.Value(Step.Outputs["rows"]));
        Assert.Equal(expected, Written.Value(Step.Properties.Outputs["rows"]));
    }

    [Fact]
    public void Declarations_are_read_by_position()
    {
        Assert.Equal(2, Step.Outputs.Count);
        Assert.Equal(("rows", "Integer"), (Step.Outputs[0].OutputName, Step.Outputs[0].OutputType));
        Assert.Equal(["rows", "uri"], Step.Outputs.Select(static output => output.OutputName));
        Assert.Empty(new CallbackStep("Wait", "https://queue").Outputs);
    }

    [Fact]
    public void An_undeclared_output_is_refused_with_the_names_of_the_others() => Assert.Equal(
        "The Lambda step 'Call' declares no output 'row'. Its outputs: 'rows', 'uri'.",
        Assert.Throws<KeyNotFoundException>(static () => Step.Outputs["row"]).Message);

    [Fact]
    public void Outputs_without_a_step_have_no_values()
    {
        StepOutputs<CallbackOutput> outputs = [new("answer")];
        Assert.Equal(
            "These outputs do not belong to a step yet: read them from the step.",
            Assert.Throws<InvalidOperationException>(() => outputs["answer"]).Message);
        var step = new CallbackStep("Wait", "https://queue") { Outputs = outputs };
        Assert.Equal("""{"Get":"Steps.Wait.OutputParameters['answer']"}""", Written.Value(step.Outputs["answer"]));
    }

    [Fact]
    public void Declarations_need_a_name_and_a_type_that_exists()
    {
        Assert.Throws<ArgumentNullException>("name", static () => new LambdaOutput(null!));
        Assert.Throws<ArgumentOutOfRangeException>("type", static () => new CallbackOutput("a", (StepOutputType)9));
        Assert.Throws<ArgumentException>("declared", static () => StepOutputs.Create<LambdaOutput>([null!]));
    }
}
