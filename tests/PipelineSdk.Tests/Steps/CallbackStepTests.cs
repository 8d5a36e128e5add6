using Xunit;

namespace PipelineSdk.Tests.Steps;

public sealed class CallbackStepTests
{
    private const string Queue = "https://sqs.us-west-2.amazonaws.com/123456789012/queue";

    [Fact]
    public void Has_its_inputs_as_arguments_and_its_queue_and_outputs_beside_them()
    {
        var step = new CallbackStep("Wait", Queue)
        {
            Inputs = new() { ["execution"] = ExecutionVariables.PipelineExecutionArn, ["list"] = PipelineValue.List(1, "a") },
            Outputs = [new("answer"), new("score", StepOutputType.Float)],
            CacheConfig = new(enableCaching: true),
        };
        Assert.Equal(
            """
            {
              "Name": "Wait",
              "Type": "Callback",
              "Arguments": {
                "execution": {
                  "Get": "Execution.PipelineExecutionArn"
                },
                "list": [
                  1,
                  "a"
                ]
              },
              "CacheConfig": {
                "Enabled": true
              },
              "SqsQueueUrl": "https://sqs.us-west-2.amazonaws.com/123456789012/queue",
              "OutputParameters": [
                {
                  "OutputName": "answer",
                  "OutputType": "String"
                },
                {
                  "OutputName": "score",
                  "OutputType": "Float"
                }
              ]
            }
            """,
            Written.Step(step));
    }

    [Fact]
    public void Takes_a_queue_that_is_known_only_at_run_time() => Assert.Equal(
        """{"Get":"Parameters.Queue"}""",
        Written.Try(new CallbackStep("Wait", new ParameterString("Queue"))).Definition.Steps[0].Json.GetProperty("SqsQueueUrl").GetRawText());

    [Fact]
    public void Needs_a_queue() => Assert.Throws<ArgumentNullException>("sqsQueueUrl", static () => new CallbackStep("Wait", null!));
}
