using Xunit;

namespace PipelineSdk.Tests.Steps;

public sealed class LambdaStepTests
{
    [Fact]
    public void Has_its_inputs_as_arguments_and_its_outputs_beside_them()
    {
        var count = new ParameterInteger("Count");
        var step = new LambdaStep("Call", Written.FunctionArn)
        {
            Inputs = new()
            {
                ["text"] = "a",
                ["integer"] = 3,
                ["real"] = 6.0,
                ["flag"] = true,
                ["null"] = PipelineValue.Null,
                ["absent"] = null,
                ["count"] = count,
                ["join"] = $"run {ExecutionVariables.PipelineExecutionId}",
            },
            Outputs = [new("text"), new("integer", StepOutputType.Integer), new("real", StepOutputType.Float), new("flag", StepOutputType.Boolean)],
            CacheConfig = new(true, "P30D"),
        };
        Assert.Equal(
            """
            {
              "Name": "Call",
              "Type": "Lambda",
              "Arguments": {
                "text": "a",
                "integer": 3,
                "real": 6.0,
                "flag": true,
                "null": null,
                "count": {
                  "Get": "Parameters.Count"
                },
                "join": {
                  "Std:Join": {
                    "On": "",
                    "Values": [
                      "run ",
                      {
                        "Get": "Execution.PipelineExecutionId"
                      }
                    ]
                  }
                }
              },
              "CacheConfig": {
                "Enabled": true,
                "ExpireAfter": "P30D"
              },
              "FunctionArn": "arn:aws:lambda:us-west-2:123456789012:function:f",
              "OutputParameters": [
                {
                  "OutputName": "text",
                  "OutputType": "String"
                },
                {
                  "OutputName": "integer",
                  "OutputType": "Integer"
                },
                {
                  "OutputName": "real",
                  "OutputType": "Float"
                },
                {
                  "OutputName": "flag",
                  "OutputType": "Boolean"
                }
              ]
            }
            """,
            Written.Step(new Pipeline("Pipeline") { Parameters = [count], Steps = [step] }));
    }

    [Fact]
    public void Takes_a_function_that_is_known_only_at_run_time()
    {
        var arn = new ParameterString("Arn");
        Assert.Equal("""{"Get":"Parameters.Arn"}""", FunctionArn(new("Call", (PipelineString)arn)));
        Assert.Equal("""{"Get":"Parameters.Arn"}""", FunctionArn(new("Call", new Lambda { FunctionArn = arn })));
        Assert.Equal(
            """{"Std:Join":{"On":"","Values":["arn:",{"Get":"Parameters.Arn"}]}}""",
            FunctionArn(new("Call", (PipelineString)$"arn:{arn}")));

        static string FunctionArn(LambdaStep step) => Written.Try(step).Definition.Steps[0].Json.GetProperty("FunctionArn").GetRawText();
    }

    [Fact]
    public void Takes_the_whole_output_of_another_step_as_its_inputs()
    {
        var first = new LambdaStep("First", Written.FunctionArn) { Outputs = [new("all")] };
        var second = new LambdaStep("Second", Written.FunctionArn) { Inputs = first.Outputs["all"]! };
        Assert.Equal("""{"Get":"Steps.First.OutputParameters['all']"}""", Written.Try(second).Definition.Steps[0].Arguments.GetRawText());
    }

    [Fact]
    public void Needs_a_function()
    {
        Assert.Throws<ArgumentNullException>("function", static () => new LambdaStep("Call", (Lambda)null!));
        Assert.Throws<ArgumentNullException>("name", static () => new LambdaStep(null!, Written.FunctionArn));
    }
}
