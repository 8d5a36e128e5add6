namespace PipelineSdk.Local;

/// <summary>
/// Where a graph's nodes and lines are drawn: layer by layer from top to bottom, or, if that is narrower, from left to right.
/// </summary>
internal sealed class GraphLayout
{
    private const double Margin = 6;

    private readonly GraphSizes _sizes;
    private readonly LayeredGraph _graph;
    private readonly double[] _centers;

    public GraphLayout(int nodes, IReadOnlyList<(int From, int To)> edges)
    {
        _graph = new(nodes, edges);
        _sizes = GraphSizes.For(nodes);
        LayerOrder.Sort(_graph);
        IsAcross = _graph.Layers.Max(BreadthOf) > _graph.Layers.Count * (NodeWidth + _sizes.LayerGapAcross);
        (_centers, var size) = LayerPlacement.Of(_graph, IsAcross ? NodeHeight : NodeWidth, _sizes.Bend, _sizes.Gap);
        if (_graph.Layers[0].Average(node => _centers[node]) > size / 2)
        {
            // Whoever sees a part of the graph only sees the left and upper one, where it is to begin.
            _centers = [.. _centers.Select(center => size - center)];
        }

        var depth = (_graph.Layers.Count * LayerStep) - LayerGap;
        (Width, Height) = IsAcross ? (depth, size) : (size, depth);
        (Width, Height) = (Math.Max(0, Width) + (2 * Margin), Math.Max(0, Height) + (2 * Margin));
    }

    /// <summary>Whether the layers go from left to right.</summary>
    public bool IsAcross { get; }

    public double Width { get; }

    public double Height { get; }

    public double NodeWidth => _sizes.NodeWidth;

    public double NodeHeight => _sizes.NodeHeight;

    private double LayerGap => IsAcross ? _sizes.LayerGapAcross : _sizes.LayerGapDown;

    private double LayerDepth => IsAcross ? NodeWidth : NodeHeight;

    private double LayerStep => LayerDepth + LayerGap;

    /// <summary>The left upper corner of a node.</summary>
    public (double X, double Y) Node(int node)
    {
        var along = Along(node);
        return IsAcross
            ? (along, Margin + _centers[node] - (NodeHeight / 2))
            : (Margin + _centers[node] - (NodeWidth / 2), along);
    }

    /// <summary>The points of a line, in pairs: from the end of one layer to the start of the next.</summary>
    /// <param name="edge">The edge's position.</param>
    public IEnumerable<(double X, double Y)> Line(int edge)
    {
        var line = _graph.Lines[edge];
        for (var i = 1; i < line.Count; i++)
        {
            yield return Point(Along(line[i - 1]) + LayerDepth, _centers[line[i - 1]]);
            yield return Point(Along(line[i]), _centers[line[i]]);
        }
    }

    private double BreadthOf(List<int> layer) => layer.Sum(place => _sizes.Gap + (_graph.IsBend(place) ? _sizes.Bend : NodeWidth));

    private double Along(int place) => Margin + (_graph.LayerOf(place) * LayerStep);

    private (double X, double Y) Point(double along, double across) => IsAcross ? (along, Margin + across) : (Margin + across, along);
}
