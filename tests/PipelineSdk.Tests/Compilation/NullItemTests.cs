using Xunit;

namespace PipelineSdk.Tests.Compilation;

/// <summary>Nulls in lists that users fill. None of them may throw out of the compiler.</summary>
public sealed class NullItemTests
{
    [Fact]
    public void Are_reported_at_their_place()
    {
        var check = new ConditionStep("Check")
        {
            Conditions = [null!, new ConditionOr([null!])],
            IfSteps = [new FailStep("Fail"), null!],
            DependsOn = [null!, "Process"],
        };
        var process = new ProcessingStep("Process", Requests.Processing()) { RetryPolicies = [null!], PropertyFiles = [null!] };
        var pipeline = new Pipeline("Pipeline") { Parameters = [null!], Steps = [check, null!, process] };
        Assert.Equal(
            [
                (null, "$.Steps[1]"),
                ("Check", "$.Steps[0].Arguments.IfSteps[1]"),
                (null, "$.Parameters[0]"),
                ("Check", "$.Steps[0].DependsOn"),
                ("Check", "$.Steps[0].Arguments.Conditions[0]"),
                ("Check", "$.Steps[0].Arguments.Conditions[1].Conditions[0]"),
                ("Process", "$.Steps[1].RetryPolicies[0]"),
                ("Process", "$.Steps[1].PropertyFiles[0]"),
            ],
            Written.Try(pipeline).Diagnostics.Where(static problem => problem.Id == "PSDK0007").Select(static problem => (problem.StepName, problem.JsonPath)));
    }

    [Fact]
    public void Are_said_to_be_left_out() => Assert.Equal(
        "error PSDK0007: at $.Steps[0]: the list has a null item. Fix: leave it out.",
        Assert.Single(Written.Try((IPipelineStep)null!).Diagnostics, static problem => problem.Id == "PSDK0007").ToString());
}
