using Xunit;

namespace PipelineSdk.Tests.Compilation;

/// <summary>A step has one place, and a name one meaning.</summary>
public sealed class StepPlacesTests
{
    private const string OnePlace = "Fix: give the step one place only: the pipeline's list, or one branch of one condition step.";

    private readonly FailStep _step = new("Step");

    [Fact]
    public void A_step_listed_twice_is_written_once_and_reported()
    {
        var compiled = Written.Try(_step, new FailStep("Other"), _step);
        Assert.Equal(["Step", "Other"], compiled.Definition.Steps.Select(static step => step.Name));
        Assert.Equal(
            "error PSDK1001: step 'Step' at $.Steps[2]: the step 'Step' is listed twice, or is also in a branch of a condition step. " + OnePlace,
            Placing(compiled));
    }

    [Fact]
    public void A_step_in_list_and_branch_is_reported_at_the_branch()
    {
        var compiled = Written.Try(new ConditionStep("Check") { ElseSteps = [new FailStep("Other"), _step] }, _step);
        Assert.Equal(
            "error PSDK1001: step 'Step' at $.Steps[0].Arguments.ElseSteps[1]: the step 'Step' is in a branch of 'Check' and in another place of " +
            "the pipeline. " + OnePlace,
            Placing(compiled));
    }

    [Fact]
    public void A_step_in_both_branches_or_in_those_of_two_steps_is_reported()
    {
        var compiled = Written.Try(
            new ConditionStep("A") { IfSteps = [_step], ElseSteps = [_step] },
            new ConditionStep("B") { IfSteps = [new ConditionStep("C") { IfSteps = [_step] }] });
        Assert.Equal(
            [
                ("Step", "$.Steps[0].Arguments.ElseSteps[0]"),
                ("Step", "$.Steps[1].Arguments.IfSteps[0].Arguments.IfSteps[0]"),
            ],
            compiled.Diagnostics.Where(static problem => problem.Id == "PSDK1001").Select(static problem => (problem.StepName, problem.JsonPath)));
    }

    [Fact]
    public void A_collection_listed_twice_places_each_step_twice()
    {
        var group = new StepCollection("Group", [_step, new FailStep("Other")]);
        Assert.Equal(
            ["$.Steps[2]", "$.Steps[2]"],
            Written.Try(group, group).Diagnostics.Where(static problem => problem.Id == "PSDK1001").Select(static problem => problem.JsonPath));
    }

    [Fact]
    public void A_condition_step_in_its_own_branch_is_reported_and_does_not_go_around()
    {
        ConditionStep outer = new("Outer"), inner = new("Inner");
        outer.IfSteps.Add(outer);
        outer.ElseSteps.Add(inner);
        inner.IfSteps.Add(outer);
        inner.ElseSteps.Add(new StepCollection("Group", [inner]));
        var compiled = Written.Try(outer);
        Assert.Equal(["Outer", "Inner"], compiled.Definition.AllSteps.Select(static step => step.Name));
        Assert.Equal(
            [
                ("Outer", "$.Steps[0].Arguments.IfSteps[0]"),
                ("Outer", "$.Steps[0].Arguments.ElseSteps[0].Arguments.IfSteps[0]"),
                ("Inner", "$.Steps[0].Arguments.ElseSteps[0].Arguments.ElseSteps[0]"),
            ],
            compiled.Diagnostics.Where(static problem => problem.Id == "PSDK1001").Select(static problem => (problem.StepName, problem.JsonPath)));
    }

    [Fact]
    public void Places_of_steps_that_were_reached_count_on_behind_the_list()
    {
        var reached = new ConditionStep("Reached") { IfSteps = [_step, _step] };
        var compiled = Written.Try(new FailStep("A") { DependsOn = [new FailStep("B"), reached] });
        Assert.Equal(
            ("$.Steps[2]", "$.Steps[2].Arguments.IfSteps[1]"),
            (compiled.Definition.Steps[2].JsonPath, Assert.Single(compiled.Diagnostics, static problem => problem.Id == "PSDK1001").JsonPath));
    }

    [Fact]
    public void A_step_named_like_a_collection_is_reported()
    {
        var compiled = Written.Try(new StepCollection("Step", [new FailStep("Inner")]), _step);
        Assert.Equal(
            "error PSDK1002: step 'Step' at $.Steps[1]: a step and a step collection both have the name 'Step', so that DependsOn by name could mean " +
            "either. Fix: rename one of them.",
            Placing(compiled));
    }

    [Fact]
    public void Two_collections_of_one_name_are_reported()
    {
        var compiled = Written.Try(
            new StepCollection("Group", [new FailStep("A")]),
            new ConditionStep("Check") { IfSteps = [new StepCollection("Group", [new FailStep("B")])] });
        Assert.Equal(
            "error PSDK1002: step 'Check' at $.Steps[1].Arguments.IfSteps[0]: two step collections have the name 'Group', so that DependsOn by name could " +
            "mean either. Fix: rename one of them.",
            Placing(compiled));
    }

    [Fact]
    public void A_collection_named_like_one_of_its_steps_is_reported() =>
        Assert.Equal("$.Steps[0]", Assert.Single(Written.Try(new StepCollection("Step", [_step])).Diagnostics, static problem => problem.Id == "PSDK1002").JsonPath);

    [Fact]
    public void Nested_conditions_without_end_are_reported_as_too_deep()
    {
        IPipelineStep step = _step;
        for (var i = 0; i < 100_000; i++)
        {
            step = new ConditionStep($"Check{i}") { IfSteps = [step] };
        }

        var compiled = Written.Try(step);
        Assert.Equal(
            ["Check99915"],
            compiled.Diagnostics.Where(static problem => problem.Id == "PSDK0006").Select(static problem => problem.StepName).Distinct());
        Assert.Equal(85, compiled.Definition.AllSteps.Count);
    }

    private static string Placing(CompiledPipeline compiled) =>
        Assert.Single(compiled.Diagnostics, static problem => problem.Id is "PSDK1001" or "PSDK1002").ToString();
}
