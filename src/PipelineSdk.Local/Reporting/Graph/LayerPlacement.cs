namespace PipelineSdk.Local;

/// <summary>Places what is in the layers of a graph: in order, apart from each other, and as near to what it is connected with as that leaves room for.</summary>
internal sealed class LayerPlacement(LayeredGraph graph, double nodeSize, double bendSize, double gap)
{
    private const int Sweeps = 8;
    private const int LastSweeps = 24;
    private const double BendWeight = 4;
    private const double StraightWeight = 8;

    private readonly double[] _centers = new double[graph.Count];

    /// <summary>The centers, the outermost edge being at 0, and the size of it all.</summary>
    public static (double[] Centers, double Size) Of(LayeredGraph graph, double nodeSize, double bendSize, double gap)
    {
        var placement = new LayerPlacement(graph, nodeSize, bendSize, gap);
        placement.Place();
        var starts = Enumerable.Range(0, graph.Count).Select(place => placement._centers[place] - (placement.SizeOf(place) / 2)).DefaultIfEmpty().Min();
        for (var i = 0; i < placement._centers.Length; i++)
        {
            placement._centers[i] -= starts;
        }

        var size = Enumerable.Range(0, graph.Count).Select(place => placement._centers[place] + (placement.SizeOf(place) / 2)).DefaultIfEmpty().Max();
        return (placement._centers, size);
    }

    private void Place()
    {
        foreach (var layer in graph.Layers)
        {
            Arrange(layer, static _ => 0);
        }

        for (var sweep = 0; sweep < Sweeps + LastSweeps; sweep++)
        {
            var forward = sweep % 2 == 0;
            for (var i = 0; i < graph.Layers.Count; i++)
            {
                Arrange(graph.Layers[forward ? i : graph.Layers.Count - 1 - i], sweep < Sweeps ? place => Wanted(place, forward) : WantedOfBoth);
            }
        }
    }

    private double Wanted(int place, bool forward) => Mean(forward ? graph.Before(place) : graph.After(place), place);

    private double WantedOfBoth(int place) => Mean([.. graph.Before(place), .. graph.After(place)], place);

    private double Mean(IReadOnlyList<int> neighbours, int place)
    {
        var (sum, weights) = (0.0, 0.0);
        foreach (var neighbour in neighbours)
        {
            // A line is better straight on its way than at its ends.
            var weight = graph.IsBend(place) && graph.IsBend(neighbour) ? StraightWeight : 1;
            (sum, weights) = (sum + (weight * _centers[neighbour]), weights + weight);
        }

        return weights == 0 ? _centers[place] : sum / weights;
    }

    private double SizeOf(int place) => graph.IsBend(place) ? bendSize : nodeSize;

    /// <summary>
    /// The places in order whose squared distances from the wanted ones are least: neighbours that would come too close form a block, which lies where
    /// its members want to be on average.
    /// </summary>
    private void Arrange(List<int> layer, Func<int, double> wanted)
    {
        var offsets = new double[layer.Count];
        var blocks = new List<(int Start, double Sum, double Weight)>(layer.Count);
        for (var i = 0; i < layer.Count; i++)
        {
            offsets[i] = i == 0 ? 0 : offsets[i - 1] + (SizeOf(layer[i - 1]) / 2) + gap + (SizeOf(layer[i]) / 2);
            var weight = graph.IsBend(layer[i]) ? BendWeight : 1;
            var block = (Start: i, Sum: weight * (wanted(layer[i]) - offsets[i]), Weight: weight);
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
