using Xunit;

namespace PipelineSdk.Tests.Definitions;

public sealed class PipelineGraphCycleTests
{
    [Fact]
    public void A_graph_without_a_cycle_has_none() =>
        Assert.Null(TestGraph.Of(("A", []), ("B", ["A"]), ("C", ["A", "B"])).Cycle);

    [Fact]
    public void A_step_that_waits_for_itself_is_a_cycle() =>
        Assert.Equal(["B", "B"], TestGraph.Of(("A", []), ("B", ["A", "B"])).Cycle);

    [Fact]
    public void A_cycle_follows_the_edges_from_its_first_step_on() =>
        Assert.Equal(["A", "C", "B", "A"], TestGraph.Of(("Before", []), ("A", ["B"]), ("B", ["C"]), ("C", ["A", "Before"]), ("After", ["C"])).Cycle);

    [Fact]
    public void The_shortest_cycle_is_given() => Assert.Equal(
        ["X", "Y", "X"],
        TestGraph.Of(("A", ["C"]), ("B", ["A"]), ("C", ["B"]), ("X", ["Y", "C"]), ("Y", ["X"])).Cycle);

    [Fact]
    public void Of_several_shortest_cycles_the_first_is_given() =>
        Assert.Equal(["A", "D", "A"], TestGraph.Of(("A", ["D"]), ("B", ["C"]), ("C", ["B"]), ("D", ["A"])).Cycle);

    [Fact]
    public void Steps_between_two_cycles_are_on_none() => Assert.Equal(
        ["C", "D", "C"],
        TestGraph.Of(("Between", ["A"]), ("A", ["E"]), ("B", ["A"]), ("E", ["B"]), ("C", ["D", "Between"]), ("D", ["C"])).Cycle);

    [Fact]
    public void A_condition_that_waits_for_a_step_of_its_branch_is_on_a_cycle()
    {
        var inner = new StepDefinition { Name = "Inner", Type = StepTypes.Fail, JsonPath = "$.Steps[0].Arguments.IfSteps[0]" };
        var check = new StepDefinition
        {
            Name = "Check",
            Type = StepTypes.Condition,
            JsonPath = "$.Steps[0]",
            IfSteps = [inner],
            DependsOn = ["Inner"],
        };
        inner.Parent = check;
        inner.Branch = true;
        Assert.Equal(["Check", "Inner", "Check"], TestGraph.Of([check]).Cycle);
    }
}
