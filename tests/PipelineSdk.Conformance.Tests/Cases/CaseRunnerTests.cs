using PipelineSdk.Conformance.Cases.Golden;
using Xunit;

namespace PipelineSdk.Conformance.Tests.Cases;

public sealed class CaseRunnerTests
{
    private static readonly DifferenceList Nothing = new([]);

    private static readonly TestCase WithExperiment = new(
        "experiment_none",
        static _ => new("ExperimentNone") { PipelineExperimentConfig = new("E", "T") });

    [Fact]
    public void An_unlisted_difference_is_a_failure()
    {
        var result = Run(WithExperiment, Nothing);

        Assert.Equal(
            ["""definition.json#/PipelineExperimentConfig: expected null, got {"ExperimentName":"E","TrialName":"T"}"""],
            result.Failures);
        Assert.Empty(result.Listed);
        Assert.False(result.IsIdentical);
    }

    [Fact]
    public void A_listed_difference_is_counted()
    {
        var entry = new ListedDifference("experiment_none", "definition.json", "/PipelineExperimentConfig", "tested");

        var result = Run(WithExperiment, new([entry]));

        Assert.Empty(result.Failures);
        Assert.Equal([entry], result.Listed);
        Assert.True(result.IsIdentical);
    }

    [Fact]
    public void A_listed_difference_that_is_not_there_is_a_failure()
    {
        var entry = new ListedDifference("experiment_none", "definition.json", "/Steps", "tested");

        var result = Run(new ExperimentNone(), new([entry]));

        Assert.Equal(["listed, but not there any more: experiment_none/definition.json#/Steps (tested)"], result.Failures);
    }

    [Fact]
    public void A_local_file_that_is_not_there_is_a_failure()
    {
        var result = Run(new TestCase("experiment_none", static _ => new("ExperimentNone") { Steps = [Update("code/no.py")] }), Nothing);

        var problem = Assert.Single(result.Failures, static failure => failure.Contains("PSDK7", StringComparison.Ordinal));
        Assert.StartsWith(
            "error PSDK7001: step 'Update' at $.Steps[0].FunctionArn: 'code/no.py' is no file;",
            problem,
            StringComparison.Ordinal);
        Assert.Equal([problem], result.Errors.Select(static error => error.ToString()));
    }

    [Fact]
    public void An_exception_is_a_failure()
    {
        var result = Run(new TestCase("experiment_none", static _ => throw new InvalidOperationException("broken")), Nothing);

        Assert.StartsWith("System.InvalidOperationException: broken", Assert.Single(result.Failures), StringComparison.Ordinal);
        Assert.Null(result.Compiled);
    }

    [Fact]
    public void A_case_without_a_folder_is_a_failure()
    {
        var result = Run(new TestCase("no_such_case", static _ => new("None")), Nothing);

        Assert.StartsWith("System.IO.DirectoryNotFoundException", Assert.Single(result.Failures), StringComparison.Ordinal);
    }

    private static CaseResult Run(IConformanceCase item, DifferenceList listed) => CaseRunner.Run(item, Corpus.Golden, listed);

    private static LambdaStep Update(string script) => new("Update", new Lambda
    {
        FunctionArn = "arn:aws:lambda:us-west-2:123456789012:function:f",
        Script = script,
    });
}
