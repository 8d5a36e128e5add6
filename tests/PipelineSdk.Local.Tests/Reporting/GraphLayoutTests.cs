using CsCheck;

namespace PipelineSdk.Local.Tests.Reporting;

public sealed class GraphLayoutTests
{
    private static readonly Gen<(int Nodes, (int From, int To)[] Edges)> Graphs =
        from nodes in Gen.Int[1, 40]
        from edges in Gen.Select(Gen.Int[0, nodes - 1], Gen.Int[0, nodes - 1]).Array[0, 80]
        select (nodes, edges.Where(static edge => edge.Item1 < edge.Item2).Distinct().ToArray());

    [Fact]
    public void Nodes_lie_apart_and_within_and_lines_lead_on() => Graphs.Sample(
        static graph =>
        {
            var layout = new GraphLayout(graph.Nodes, graph.Edges);
            var nodes = Enumerable.Range(0, graph.Nodes).Select(layout.Node).ToList();
            Assert.All(nodes, node => Assert.True(
                node.X >= 0 && node.Y >= 0 && node.X + layout.NodeWidth <= layout.Width + 0.01 && node.Y + layout.NodeHeight <= layout.Height + 0.01));
            for (var i = 0; i < nodes.Count; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    var (x, y) = (Math.Abs(nodes[i].X - nodes[j].X), Math.Abs(nodes[i].Y - nodes[j].Y));
                    Assert.True(x >= layout.NodeWidth + 1 || y >= layout.NodeHeight + 1, $"{i} and {j} overlap.");
                }
            }

            for (var i = 0; i < graph.Edges.Length; i++)
            {
                var line = layout.Line(i).ToList();
                var along = line.Select(point => layout.IsAcross ? point.X : point.Y).ToList();
                Assert.Equal(along.Order(), along);
                Assert.True(along[0] > (layout.IsAcross ? nodes[graph.Edges[i].From].X : nodes[graph.Edges[i].From].Y));
            }
        },
        seed: "0000KJnZlxm4",
        iter: 300);

    [Fact]
    public void A_chain_is_straight()
    {
        var layout = new GraphLayout(4, [(0, 1), (1, 2), (2, 3)]);

        Assert.Equal([(6, 6), (6, 106), (6, 206), (6, 306)], Enumerable.Range(0, 4).Select(layout.Node));
        Assert.Equal((208, 366), (layout.Width, layout.Height));
        Assert.False(layout.IsAcross);
    }

    [Fact]
    public void What_fans_out_goes_across_and_what_is_between_lies_in_the_middle()
    {
        var layout = new GraphLayout(5, [(0, 1), (0, 2), (0, 3), (1, 4), (2, 4), (3, 4)]);

        Assert.False(layout.IsAcross);
        Assert.Equal(Enumerable.Repeat(layout.Node(2).X, 2), [Math.Round(layout.Node(0).X, 6), Math.Round(layout.Node(4).X, 6)]);

        var wide = new GraphLayout(10, [.. Enumerable.Range(1, 9).Select(static i => (0, i))]);
        Assert.True(wide.IsAcross);
        Assert.Equal(wide.Node(5).Y, wide.Node(0).Y, 1);
    }

    [Fact]
    public void Lines_that_need_not_cross_do_not()
    {
        // As they are declared, the lines of the second layer would cross those of the first.
        var layout = new GraphLayout(6, [(0, 3), (1, 2), (2, 5), (3, 4)]);

        Assert.Equal(
            layout.Node(0).X < layout.Node(1).X,
            layout.Node(3).X < layout.Node(2).X);
        Assert.Equal(
            layout.Node(3).X < layout.Node(2).X,
            layout.Node(4).X < layout.Node(5).X);
    }

    [Fact]
    public void A_graph_of_ten_thousand_steps_is_drawn_too()
    {
        var chain = new GraphLayout(10_000, [.. Enumerable.Range(1, 9_999).Select(static i => (i - 1, i)), .. Enumerable.Range(2, 9_998).Select(static i => (0, i))]);

        Assert.Equal(10_000 * 90, chain.Height, 100.0);
    }
}
