using System.Text.Json;
using PipelineSdk.Aws.SageMaker;

namespace PipelineSdk.Aws.Tests.Executions;

public sealed class StepResultTests
{
    public static TheoryData<string, string?> Jobs => new()
    {
        { """{"TrainingJob":{"Arn":"a"}}""", "a" },
        { """{"ProcessingJob":{"Arn":"a"}}""", "a" },
        { """{"TransformJob":{"Arn":"a"}}""", "a" },
        { """{"TuningJob":{"Arn":"a"}}""", "a" },
        { """{"AutoMLJob":{"Arn":"a"}}""", "a" },
        { """{"Model":{"Arn":"a"}}""", "a" },
        { """{"RegisterModel":{"Arn":"a"}}""", "a" },
        { """{"QualityCheck":{"CheckJobArn":"a"}}""", "a" },
        { """{"ClarifyCheck":{"CheckJobArn":"a"}}""", "a" },
        { """{"Lambda":{"Arn":"a","OutputParameters":[]}}""", "a" },
        { """{"Endpoint":{"Arn":"a"}}""", "a" },
        { """{"EndpointConfig":{"Arn":"a"}}""", "a" },
        { """{"InferenceComponent":{"Arn":"a"}}""", "a" },
        { """{"BedrockCustomModel":{"Arn":"a"}}""", "a" },
        { """{"BedrockCustomModelDeployment":{"Arn":"a"}}""", "a" },
        { """{"BedrockProvisionedModelThroughput":{"Arn":"a"}}""", "a" },
        { """{"BedrockModelImport":{"Arn":"a"}}""", "a" },
        { """{"Condition":{"Outcome":"True"}}""", null },
        { """{"Callback":{"CallbackToken":"t"}}""", null },
        { """{"EMR":{"ClusterId":"j-1"}}""", null },
        { """{"Fail":{"ErrorMessage":"m"}}""", null },
        { """{"Lineage":{"ActionArns":{"x":"a"}}}""", null },
    };

    [Theory]
    [MemberData(nameof(Jobs))]
    public void The_job_of_every_type_of_step_is_found(string metadata, string? arn)
    {
        var step = Read($$"""{"StepName":"S","StepStatus":"Succeeded","Metadata":{{metadata}}}""");

        Assert.Equal(arn, step.JobArn);
        Assert.Single(
            typeof(PipelineExecutionStepMetadata).GetProperties().Where(property => property.GetValue(step.Metadata) is not null),
            property => metadata.StartsWith($$"""{"{{property.Name}}":""", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_type_of_step_is_tested() => Assert.Equal(
        typeof(PipelineExecutionStepMetadata).GetProperties().Select(static property => property.Name).Order(StringComparer.Ordinal),
        Jobs.Select(static row => JsonDocument.Parse(row.Data.Item1).RootElement.EnumerateObject().Single().Name).Order(
            StringComparer.Ordinal));

    [Theory]
    [InlineData("Lambda")]
    [InlineData("Callback")]
    public void Outputs_are_given_by_name(string type)
    {
        var step = Read(
            $$"""
            {"StepName":"S","StepStatus":"Succeeded","Metadata":{"{{type}}":{"OutputParameters":
            [{"Name":"a","Value":"1"},{"Name":"b","Value":""}]} } }
            """);

        Assert.Equal(("1", ""), (step.GetOutput("a"), step.GetOutput("b")));
        Assert.Equal(
            "The step 'S' (Succeeded) has no output 'c'. Its outputs: 'a', 'b'.", Assert.Throws<KeyNotFoundException>(
                () => step.GetOutput("c")).Message);
    }

    [Fact]
    public void Other_steps_have_no_outputs() => Assert.Equal(
        "The step 'S' (Executing) has no output 'a'. Its outputs: none. Only Lambda and Callback steps have outputs.",
        Assert.Throws<KeyNotFoundException>(static () => Read("""{"StepName":"S","StepStatus":"Executing"}""").GetOutput("a")).Message);

    [Fact]
    public void What_was_taken_from_elsewhere_is_told()
    {
        var hit = Read("""{"StepName":"S","CacheHitResult":{"SourcePipelineExecutionArn":"a"},"StartTime":100,"EndTime":160}""");
        var miss = Read(
            """
            {"StepName":"S","CacheHitResult":{"SourcePipelineExecutionArn":""},
            "SelectiveExecutionResult":{"SourcePipelineExecutionArn":"b"}}
            """);

        Assert.Equal(("a", null, TimeSpan.FromMinutes(1)), (hit.CacheHitSourceArn, hit.SelectiveSourceArn, hit.Duration));
        Assert.Equal((null, "b", null), (miss.CacheHitSourceArn, miss.SelectiveSourceArn, miss.Duration));
    }

    [Theory]
    [InlineData("""{"Condition":{"Outcome":"True"}}""", true)]
    [InlineData("""{"Condition":{"Outcome":"False"}}""", false)]
    [InlineData("""{"Condition":{}}""", null)]
    [InlineData("""{}""", null)]
    public void A_condition_holds_or_not(string metadata, bool? outcome) =>
        Assert.Equal(outcome, Read($$"""{"StepName":"S","Metadata":{{metadata}}}""").ConditionOutcome);

    private static StepResult Read(string json) => new(PipelineExecutionStep.Read(JsonElement.Parse(json)));
}
