using Xunit;

namespace PipelineSdk.Tests.Definitions;

/// <summary>Graphs in which anything recursive or quadratic would not come to an end.</summary>
public sealed class PipelineGraphSizeTests
{
    private const int Count = 100_000;

    [Fact]
    public void A_chain()
    {
        var graph = TestGraph.OfNumbers(Count, Enumerable.Range(1, Count - 1).Select(static i => (i - 1, i)));
        Assert.Equal(graph.Steps, graph.TopologicalOrder);
        Assert.Equal(Count, graph.Levels.Count);
        Assert.Equal(graph.Steps, graph.CriticalPath());
        Assert.Equal(graph.Steps.SkipLast(1), graph.Ancestors(TestGraph.Name(Count - 1)));
        Assert.Equal(graph.Steps.Skip(1), graph.Descendants("0"));
        Assert.Null(graph.Cycle);
        Assert.Equal((2 * Count) + 2, graph.ToDot().AsSpan().Count('\n'));
        Assert.Equal(2 * Count, graph.ToMermaid().AsSpan().Count('\n'));
    }

    [Fact]
    public void A_ring()
    {
        var graph = TestGraph.OfNumbers(Count, Enumerable.Range(0, Count).Select(static i => (i, (i + 1) % Count)));
        Assert.Equal([.. graph.Steps, "0"], graph.Cycle);
        Assert.Equal(graph.Steps.Skip(1), graph.Ancestors("0"));
    }

    [Fact]
    public void A_ring_with_a_small_one_at_its_end()
    {
        var ring = Enumerable.Range(0, Count).Select(static i => (i, (i + 1) % Count));
        var graph = TestGraph.OfNumbers(Count + 2, [.. ring, (Count - 1, Count), (Count, Count + 1), (Count + 1, Count)]);
        Assert.Equal([TestGraph.Name(Count), TestGraph.Name(Count + 1), TestGraph.Name(Count)], graph.Cycle);
    }

    [Fact]
    public void A_fan()
    {
        var graph = TestGraph.OfNumbers(Count, Enumerable.Range(1, Count - 2).SelectMany(static i => new[] { (0, i), (i, Count - 1) }));
        Assert.Equal(graph.Steps, graph.TopologicalOrder);
        Assert.Equal(3, graph.Levels.Count);
        Assert.Equal(["0", "1", TestGraph.Name(Count - 1)], graph.CriticalPath());
        Assert.Equal(graph.Steps.Skip(1).SkipLast(1), graph.DependenciesOf(TestGraph.Name(Count - 1)));
    }

    [Fact]
    public void A_fan_that_closes()
    {
        var fan = Enumerable.Range(1, Count - 2).SelectMany(static i => new[] { (0, i), (i, Count - 1) });
        var graph = TestGraph.OfNumbers(Count, [.. fan, (Count - 1, 0)]);
        Assert.Equal(["0", "1", TestGraph.Name(Count - 1), "0"], graph.Cycle);
    }
}
