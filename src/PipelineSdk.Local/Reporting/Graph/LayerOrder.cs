namespace PipelineSdk.Local;

/// <summary>Sorts the layers of a graph so that few of its lines cross.</summary>
internal static class LayerOrder
{
    private const int Sweeps = 12;

    /// <summary>Sorts by the mean place of the neighbours, from the first layer to the last and back, and keeps the best of what that gives.</summary>
    public static void Sort(LayeredGraph graph)
    {
        var ranks = new int[graph.Count];
        foreach (var layer in graph.Layers)
        {
            Rank(layer, ranks);
        }

        var best = graph.Layers.Select(static layer => layer.ToArray()).ToList();
        var fewest = Crossings(graph, ranks);
        for (var sweep = 0; sweep < Sweeps && fewest > 0; sweep++)
        {
            Sweep(graph, ranks, sweep % 2 == 0);
            if (Crossings(graph, ranks) is var crossings && crossings < fewest)
            {
                fewest = crossings;
                best = [.. graph.Layers.Select(static layer => layer.ToArray())];
            }
        }

        for (var i = 0; i < best.Count; i++)
        {
            graph.Layers[i].Clear();
            graph.Layers[i].AddRange(best[i]);
        }
    }

    private static void Sweep(LayeredGraph graph, int[] ranks, bool forward)
    {
        for (var i = 0; i < graph.Layers.Count; i++)
        {
            var layer = graph.Layers[forward ? i : graph.Layers.Count - 1 - i];
            var sorted = layer.OrderBy(place => Mean(forward ? graph.Before(place) : graph.After(place), ranks, ranks[place])).ToList();
            layer.Clear();
            layer.AddRange(sorted);
            Rank(layer, ranks);
        }
    }

    private static double Mean(IReadOnlyList<int> neighbours, int[] ranks, int own) =>
        neighbours.Count == 0 ? own : neighbours.Average(place => (double)ranks[place]);

    private static void Rank(List<int> layer, int[] ranks)
    {
        for (var i = 0; i < layer.Count; i++)
        {
            ranks[layer[i]] = i;
        }
    }

    private static long Crossings(LayeredGraph graph, int[] ranks) => graph.Layers.Sum(layer => Crossings(graph, ranks, layer));

    /// <summary>Two lines between the same layers cross if their ends are in opposite orders: the inversions of one list.</summary>
    private static long Crossings(LayeredGraph graph, int[] ranks, List<int> layer)
    {
        var ends = layer.SelectMany(place => graph.After(place).Select(next => ranks[next]).Order()).ToArray();
        if (ends.Length == 0)
        {
            return 0;
        }

        var tree = new int[ends.Max() + 2];
        var crossings = 0L;
        for (var i = 0; i < ends.Length; i++)
        {
            crossings += i;
            for (var at = ends[i] + 1; at > 0; at -= at & -at)
            {
                crossings -= tree[at];
            }

            for (var at = ends[i] + 1; at < tree.Length; at += at & -at)
            {
                tree[at]++;
            }
        }

        return crossings;
    }
}
