using CsCheck;
using Xunit;

namespace PipelineSdk.Tests.Definitions;

public sealed class PipelineGraphPropertyTests
{
    // Edges lead from lower to higher ranks; the ranks are shuffled, so that definition order says nothing about them.
    private static readonly Gen<(int[] Ranks, (int From, int To)[] Edges)> Dags =
        from count in Gen.Int[2, 30]
        from ranks in Gen.Shuffle(Enumerable.Range(0, count).ToArray())
        from pairs in Gen.Select(Gen.Int[0, count - 1], Gen.Int[0, count - 1]).Array[0, 60]
        select (ranks, pairs.Where(static pair => pair.Item1 != pair.Item2).Select(pair => Ascending(ranks, pair)).ToArray());

    [Fact]
    public void Every_step_comes_after_its_dependencies() => Dags.Sample(static dag =>
    {
        var graph = GraphOf(dag);
        var place = graph.TopologicalOrder.Index().ToDictionary(static item => item.Item, static item => item.Index);
        Assert.Equal(graph.Steps.Order(), place.Keys.Order());
        Assert.All(graph.Edges, edge => Assert.True(place[edge.From] < place[edge.To]));
        Assert.Null(graph.Cycle);
    });

    [Fact]
    public void A_level_is_one_past_the_highest_of_its_dependencies() => Dags.Sample(static dag =>
    {
        var graph = GraphOf(dag);
        var levels = graph.Levels.SelectMany(static (names, level) => names.Select(name => (name, level))).ToDictionary();
        Assert.Equal(graph.Steps.Count, levels.Count);
        Assert.All(graph.Steps, step => Assert.Equal(
            graph.DependenciesOf(step).Select(name => levels[name]).DefaultIfEmpty(-1).Max() + 1,
            levels[step]));
    });

    [Fact]
    public void The_critical_path_has_one_step_of_each_level() => Dags.Sample(static dag =>
    {
        var graph = GraphOf(dag);
        var path = graph.CriticalPath();
        Assert.Equal(graph.Levels.Count, path.Count);
        Assert.All(path.Zip(path.Skip(1)), pair => Assert.Contains(pair.First, graph.DependenciesOf(pair.Second)));
    });

    [Fact]
    public void Ancestors_and_descendants_are_inverse_and_closed() => Dags.Sample(static dag =>
    {
        var graph = GraphOf(dag);
        Assert.All(graph.Steps, step =>
        {
            var ancestors = graph.Ancestors(step);
            Assert.Equal(graph.Steps.Where(other => graph.Descendants(other).Contains(step)), ancestors);
            Assert.Equal(
                graph.Steps.Where(other => graph.DependenciesOf(step).Any(direct => direct == other || graph.Ancestors(direct).Contains(other))),
                ancestors);
        });
    });

    [Fact]
    public void An_edge_back_to_an_ancestor_closes_a_real_cycle() => Gen.Select(Dags, Gen.Int[0, 1000]).Where(static x => x.Item1.Edges.Length > 0).Sample(
        static (dag, choice) =>
        {
            var open = GraphOf(dag);
            var step = open.Steps.Where(name => open.Ancestors(name).Count > 0).ToArray() is var steps ? steps[choice % steps.Length] : "";
            var ancestors = open.Ancestors(step);
            var closing = (TestGraph.Number(step), TestGraph.Number(ancestors[choice % ancestors.Count]));
            var graph = GraphOf((dag.Ranks, [.. dag.Edges, closing]));
            var cycle = graph.Cycle;

            Assert.False(graph.IsAcyclic);
            Assert.NotNull(cycle);
            Assert.Equal(cycle[0], cycle[^1]);
            Assert.Distinct(cycle.Skip(1));
            Assert.All(cycle.Zip(cycle.Skip(1)), pair => Assert.Contains(pair.Second, graph.DependentsOf(pair.First)));

            // Every cycle uses the closing edge, so a shortest one is a shortest way back.
            Assert.Equal(Distance(open, ancestors[choice % ancestors.Count], step) + 2, cycle.Count);
        });

    private static int Distance(PipelineGraph graph, string from, string to)
    {
        var distance = 0;
        for (HashSet<string> reached = [from]; !reached.Contains(to); distance++)
        {
            reached = [.. reached.SelectMany(graph.DependentsOf)];
        }

        return distance;
    }

    private static (int From, int To) Ascending(int[] ranks, (int Left, int Right) pair) =>
        ranks[pair.Left] < ranks[pair.Right] ? pair : (pair.Right, pair.Left);

    private static PipelineGraph GraphOf((int[] Ranks, (int From, int To)[] Edges) dag) => TestGraph.OfNumbers(dag.Ranks.Length, dag.Edges);
}
