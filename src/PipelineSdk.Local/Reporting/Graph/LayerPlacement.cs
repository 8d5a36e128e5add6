namespace PipelineSdk.Local;

/// <summary>
/// Places what is in the layers of a graph: in order, apart from each other, and so that the weighted squares of how far lines go aside are least.
/// </summary>
internal sealed class LayerPlacement
{
    private const int LeastSweeps = 8;
    private const int MostSweeps = 200;
    private const int MostSteps = 2_000_000;

    // The longer a line, the more it is to be straight.
    private const double ShortWeight = 1;
    private const double EndWeight = 2;
    private const double BendWeight = 8;
    private const double Unconnected = 0.01;

    private readonly LayeredGraph _graph;
    private readonly double _nodeSize;
    private readonly double _bendSize;
    private readonly double _gap;
    private readonly double[] _centers;

    private LayerPlacement(LayeredGraph graph, double nodeSize, double bendSize, double gap)
    {
        (_graph, _nodeSize, _bendSize, _gap) = (graph, nodeSize, bendSize, gap);
        _centers = new double[graph.Count];
        foreach (var layer in graph.Layers)
        {
            Arrange(layer, static _ => (0, 1));
        }

        // One layer after the other gets the best places beside those of the others, which comes as near to the best of all as is wanted.
        var sweeps = Math.Clamp(MostSteps / Math.Max(1, graph.Count), LeastSweeps, MostSweeps);
        for (var sweep = 0; sweep < sweeps; sweep++)
        {
            for (var i = 0; i < graph.Layers.Count; i++)
            {
                Arrange(graph.Layers[sweep % 2 == 0 ? i : graph.Layers.Count - 1 - i], Wanted);
            }
        }
    }

    /// <summary>The centers, the outermost edge being at 0, and the size of it all.</summary>
    public static (double[] Centers, double Size) Of(LayeredGraph graph, double nodeSize, double bendSize, double gap)
    {
        var placement = new LayerPlacement(graph, nodeSize, bendSize, gap);
        var places = Enumerable.Range(0, graph.Count).ToList();
        var start = places.Min(place => placement._centers[place] - (placement.SizeOf(place) / 2));
        var end = places.Max(place => placement._centers[place] + (placement.SizeOf(place) / 2));
        return ([.. placement._centers.Select(center => center - start)], end - start);
    }

    private (double Center, double Weight) Wanted(int place)
    {
        var (sum, weights) = (0.0, 0.0);
        foreach (var neighbour in _graph.Before(place))
        {
            Add(neighbour);
        }

        foreach (var neighbour in _graph.After(place))
        {
            Add(neighbour);
        }

        return weights == 0 ? (_centers[place], Unconnected) : (sum / weights, weights);

        void Add(int neighbour)
        {
            var weight = (_graph.IsBend(place), _graph.IsBend(neighbour)) switch
            {
                (true, true) => BendWeight,
                (false, false) => ShortWeight,
                _ => EndWeight,
            };
            (sum, weights) = (sum + (weight * _centers[neighbour]), weights + weight);
        }
    }

    private double SizeOf(int place) => _graph.IsBend(place) ? _bendSize : _nodeSize;

    /// <summary>
    /// The places in order whose weighted squared distances from the wanted ones are least: neighbours that would come too close form a block, which
    /// lies where its members want to be on average.
    /// </summary>
    private void Arrange(List<int> layer, Func<int, (double Center, double Weight)> wanted)
    {
        var offsets = new double[layer.Count];
        var blocks = new List<(int Start, double Sum, double Weight)>(layer.Count);
        for (var i = 0; i < layer.Count; i++)
        {
            offsets[i] = i == 0 ? 0 : offsets[i - 1] + (SizeOf(layer[i - 1]) / 2) + _gap + (SizeOf(layer[i]) / 2);
            var (center, weight) = wanted(layer[i]);
            var block = (Start: i, Sum: weight * (center - offsets[i]), Weight: weight);
            while (blocks.Count > 0 && blocks[^1].Sum / blocks[^1].Weight >= block.Sum / block.Weight)
            {
                block = (blocks[^1].Start, blocks[^1].Sum + block.Sum, blocks[^1].Weight + block.Weight);
                blocks.RemoveAt(blocks.Count - 1);
            }

            blocks.Add(block);
        }

        for (var i = 0; i < blocks.Count; i++)
        {
            var end = i + 1 < blocks.Count ? blocks[i + 1].Start : layer.Count;
            for (var place = blocks[i].Start; place < end; place++)
            {
                _centers[layer[place]] = (blocks[i].Sum / blocks[i].Weight) + offsets[place];
            }
        }
    }
}
