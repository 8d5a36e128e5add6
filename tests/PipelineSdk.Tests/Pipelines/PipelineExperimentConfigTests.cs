using Xunit;

namespace PipelineSdk.Tests.Pipelines;

public sealed class PipelineExperimentConfigTests
{
    private const string Default = """{"ExperimentName":{"Get":"Execution.PipelineName"},"TrialName":{"Get":"Execution.PipelineExecutionId"}}""";

    [Theory]
    [InlineData("us-west-2", Default)]
    [InlineData("eu-central-1", Default)]
    [InlineData("cn-north-1", Default)]
    [InlineData("us-gov-west-1", "null")]
    [InlineData("us-iso-east-1", "null")]
    [InlineData("mars-north-1", "null")]
    public void The_default_is_written_where_there_are_experiments(string region, string text)
    {
        Assert.Equal(text, Text(new Pipeline("Pipeline"), region));
        Assert.Equal(text, Text(new Pipeline("Pipeline") { PipelineExperimentConfig = PipelineExperimentConfig.Default }, region));
    }

    [Fact]
    public void None_is_written_as_null() => Assert.Equal("null", Text(new Pipeline("Pipeline") { PipelineExperimentConfig = null }, "us-west-2"));

    [Theory]
    [InlineData("us-west-2")]
    [InlineData("us-gov-west-1")]
    public void One_of_the_users_own_is_written_everywhere(string region)
    {
        var trial = new ParameterString("Trial");
        Assert.Equal(
            """{"ExperimentName":"experiment","TrialName":{"Std:Join":{"On":"","Values":[{"Get":"Parameters.Trial"},"-",{"Get":"Execution.PipelineExecutionId"}]}}}""",
            Text(
                new Pipeline("Pipeline") { Parameters = [trial], PipelineExperimentConfig = new("experiment", $"{trial}-{ExecutionVariables.PipelineExecutionId}") },
                region));
    }

    [Fact]
    public void Its_references_stand_outside_of_steps()
    {
        var compiled = Written.Try(new Pipeline("Pipeline") { PipelineExperimentConfig = new("experiment", new ParameterString("Trial")) });
        Assert.Equal(
            [(ReferenceKind.Parameter, "Parameters.Trial", "Trial", "$.PipelineExperimentConfig.TrialName")],
            ReferenceParts.Of(compiled.Definition.References));
    }

    private static string Text(Pipeline pipeline, string region)
    {
        pipeline.TryCompile(new(region, "123456789012"), out var compiled);
        return compiled.Definition.Json.GetProperty("PipelineExperimentConfig").GetRawText();
    }
}
