using Xunit;
using static PipelineSdk.Tests.Validation.Problems;

namespace PipelineSdk.Tests.Validation;

public sealed class OutputRulesTests
{
    private const string Queue = "https://sqs.us-west-2.amazonaws.com/123456789012/queue";

    [Fact]
    public void A_step_has_50_outputs_at_most()
    {
        Of(Definition(With([.. Enumerable.Range(0, 50).Select(static i => ($"o{i}", "String"))])));
        Of(
            Definition(With([.. Enumerable.Range(0, 51).Select(static i => ($"o{i}", "String"))])),
            "error PSDK6003: step 'A' at $.Steps[0].OutputParameters: the step has 51 outputs. Fix: declare at most 50.");
    }

    [Fact]
    public void Names_have_1_to_256_characters()
    {
        Of(
            Definition(With((new('a', 256), "String"), (new('b', 257), "String"), ("", "String"))),
            "error PSDK6004: step 'A' at $.Steps[0].OutputParameters[1].OutputName: the output name has 257 characters. Fix: give 1 to 256 characters.",
            "error PSDK6004: step 'A' at $.Steps[0].OutputParameters[2].OutputName: the output name has 0 characters. Fix: give 1 to 256 characters.");
    }

    [Fact]
    public void Names_are_unique() => Of(
        Definition(With(("a", "String"), ("b", "Integer"), ("a", "Float"))),
        "error PSDK6005: step 'A' at $.Steps[0].OutputParameters[2].OutputName: the output 'a' is declared twice. " +
        "Fix: give every output a name of its own.");

    [Fact]
    public void Names_of_processing_outputs_are_unique()
    {
        const string expected =
            "warning PSDK6012: step 'A' at $.Steps[0].Arguments.ProcessingOutputConfig.Outputs[2].OutputName: the job has two outputs 'a', so that a " +
            "reference to this name could mean either. Fix: give every output a name of its own.";
        Of(
            Definition(Processing("A", arguments: """, "ProcessingOutputConfig": {"Outputs": [{"OutputName": "a"}, {"OutputName": "b"}, {"OutputName": "a"}]} """)),
            expected);
        var processor = new Processor(Written.Role, Written.Image, 1, "ml.m5.xlarge");
        Of(
            new Pipeline("P")
            {
                Steps = [new ProcessingStep("A", processor.Run(outputs: [new("/a", outputName: "a"), new("/b", outputName: "b"), new("/c", outputName: "a")]))],
            },
            expected);
    }

    [Fact]
    public void Types_are_known_ones() => Of(
        Definition(With(("a", "Text"), ("b", "Boolean"))),
        "warning PSDK6006: step 'A' at $.Steps[0].OutputParameters[0].OutputType: 'Text' is no known output type. " +
        "Fix: use 'String', 'Integer', 'Boolean' or 'Float'.");

    [Fact]
    public void Inputs_are_flat()
    {
        string[] expected =
        [
            "warning PSDK6002: step 'A' at $.Steps[0].Arguments.list: the input 'list' is a list or an object; inputs are documented as flat: text, numbers " +
            "and Booleans. Fix: give its members as inputs of their own, or all of it as one text.",
            "warning PSDK6002: step 'A' at $.Steps[0].Arguments.object: the input 'object' is a list or an object; inputs are documented as flat: text, " +
            "numbers and Booleans. Fix: give its members as inputs of their own, or all of it as one text.",
        ];
        Of(Definition(Lambda("A", arguments: """{"list": [1], "object": {"a": 1, "b": 2}, "flat": 1, "get": {"Get": "Execution.PipelineName"}}""")), expected);
        Of(
            new Pipeline("P")
            {
                Steps =
                [
                    new CallbackStep("A", Queue)
                    {
                        Inputs =
                        {
                            ["list"] = PipelineValue.List(1),
                            ["object"] = PipelineValue.Object(("a", 1)),
                            ["flat"] = 1,
                            ["get"] = ExecutionVariables.PipelineName,
                        },
                    },
                ],
            },
            expected);
    }

    [Fact]
    public void Steps_have_a_queue_or_a_function() => Of(
        Definition("""{"Name": "A", "Type": "Lambda", "Arguments": {}}""", """{"Name": "B", "Type": "Callback", "Arguments": {}, "SqsQueueUrl": null}"""),
        "error PSDK6007: step 'A' at $.Steps[0]: the Lambda step has no FunctionArn. Fix: set FunctionArn.",
        "error PSDK6007: step 'B' at $.Steps[1]: the Callback step has no SqsQueueUrl. Fix: set SqsQueueUrl.");

    [Fact]
    public void Queues_and_functions_look_like_some()
    {
        string[] expected =
        [
            "warning PSDK6008: step 'A' at $.Steps[0].FunctionArn: 'my-function' does not look like the ARN of a Lambda function. " +
            "Fix: give an ARN such as 'arn:aws:lambda:us-west-2:123456789012:function:name'.",
            "warning PSDK6008: step 'B' at $.Steps[1].SqsQueueUrl: 'arn:aws:sqs:us-west-2:123456789012:queue' does not look like the URL of a queue. " +
            "Fix: give a URL such as 'https://sqs.us-west-2.amazonaws.com/123456789012/queue'.",
        ];
        Of(
            Definition(
                """{"Name": "A", "Type": "Lambda", "Arguments": {}, "FunctionArn": "my-function"}""",
                """{"Name": "B", "Type": "Callback", "Arguments": {}, "SqsQueueUrl": "arn:aws:sqs:us-west-2:123456789012:queue"}"""),
            expected);
        Of(new Pipeline("P") { Steps = [new LambdaStep("A", "my-function"), new CallbackStep("B", "arn:aws:sqs:us-west-2:123456789012:queue")] }, expected);
    }

    [Fact]
    public void Outputs_of_built_steps_are_checked_too() => Of(
        new Pipeline("P") { Steps = [new CallbackStep("A", Queue) { Outputs = [new CallbackOutput("a"), new CallbackOutput("a")] }] },
        "error PSDK6005: step 'A' at $.Steps[0].OutputParameters[1].OutputName: the output 'a' is declared twice. " +
        "Fix: give every output a name of its own.");

    private static string With(params (string Name, string Type)[] outputs) => Lambda(
        "A",
        $", \"OutputParameters\": [{string.Join(", ", outputs.Select(static output =>
            $$"""{"OutputName": "{{output.Name}}", "OutputType": "{{output.Type}}"}"""))}]");
}
