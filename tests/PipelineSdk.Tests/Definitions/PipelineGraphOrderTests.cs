using Xunit;

namespace PipelineSdk.Tests.Definitions;

public sealed class PipelineGraphOrderTests
{
    private static readonly PipelineGraph Diamond =
        TestGraph.Of(("Last", ["Left", "Right"]), ("Right", ["First"]), ("Alone", []), ("Left", ["Middle"]), ("Middle", ["First"]), ("First", []));

    [Fact]
    public void The_topological_order_takes_the_first_ready_step_in_definition_order() =>
        Assert.Equal(["Alone", "First", "Right", "Middle", "Left", "Last"], Diamond.TopologicalOrder);

    [Fact]
    public void Levels_hold_the_steps_that_can_run_at_the_same_time() => Assert.Equal(
        [["Alone", "First"], ["Right", "Middle"], ["Left"], ["Last"]],
        Diamond.Levels);

    [Fact]
    public void The_critical_path_is_the_longest_chain() =>
        Assert.Equal(["First", "Middle", "Left", "Last"], Diamond.CriticalPath());

    [Fact]
    public void Weights_move_the_critical_path()
    {
        Assert.Equal(["First", "Right", "Last"], Diamond.CriticalPath(static step => step == "Right" ? 10 : 1));
        Assert.Equal(["Alone"], Diamond.CriticalPath(static step => step == "Alone" ? 10 : 1));
        Assert.Equal(["Last"], TestGraph.Of(("Last", []), ("First", [])).CriticalPath(static _ => 0));
    }

    [Fact]
    public void Each_step_is_weighed_once()
    {
        var weighed = new List<string>();
        Diamond.CriticalPath(step =>
        {
            weighed.Add(step);
            return 1;
        });
        Assert.Equal(Diamond.TopologicalOrder, weighed);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Weights_that_are_no_weights_are_refused(double weight) =>
        Assert.Throws<ArgumentOutOfRangeException>("weight", () => Diamond.CriticalPath(_ => weight));

    [Fact]
    public void A_graph_with_a_cycle_has_no_order()
    {
        var graph = TestGraph.Of(("A", ["B"]), ("B", ["A"]), ("C", []));
        Action[] readers = [() => _ = graph.TopologicalOrder, () => _ = graph.Levels, () => graph.CriticalPath()];
        Assert.False(graph.IsAcyclic);
        Assert.All(readers, static read => Assert.Equal(
            "The steps wait for each other in a cycle: A → B → A.",
            Assert.Throws<InvalidOperationException>(read).Message));
    }
}
