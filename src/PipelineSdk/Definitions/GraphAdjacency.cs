namespace PipelineSdk;

/// <summary>The neighbours of each node in one direction, each once and in order. Nodes are numbers from 0.</summary>
internal sealed class GraphAdjacency
{
    // Where the neighbours of each node start among those of all nodes; one entry more than there are nodes.
    private readonly int[] _starts;
    private readonly int[] _neighbours;

    /// <param name="nodes">One end of each edge.</param>
    /// <param name="neighbours">The other end of each edge.</param>
    /// <param name="order">The edges, sorted by node and then by neighbour.</param>
    /// <param name="count">The number of nodes.</param>
    private GraphAdjacency(int[] nodes, int[] neighbours, int[] order, int count)
    {
        _starts = new int[count + 1];
        _neighbours = new int[order.Length];
        var used = 0;
        var previous = (-1, -1);
        foreach (var edge in order)
        {
            var pair = (nodes[edge], neighbours[edge]);
            if (pair != previous)
            {
                _neighbours[used++] = neighbours[edge];
                _starts[nodes[edge] + 1] = used;
                previous = pair;
            }
        }

        // A node without neighbours ends where the one before it ends.
        for (var node = 1; node <= count; node++)
        {
            _starts[node] = Math.Max(_starts[node], _starts[node - 1]);
        }
    }

    public int Count => _starts.Length - 1;

    public int EdgeCount => _starts[^1];

    public ReadOnlySpan<int> this[int node] => _neighbours.AsSpan(_starts[node].._starts[node + 1]);

    /// <summary>Both directions of a list of edges, in linear time.</summary>
    public static (GraphAdjacency Backward, GraphAdjacency Forward) Of(int count, IReadOnlyList<(int From, int To)> edges)
    {
        var from = new int[edges.Count];
        var to = new int[edges.Count];
        var any = new int[edges.Count];
        for (var i = 0; i < any.Length; i++)
        {
            (from[i], to[i]) = edges[i];
            any[i] = i;
        }

        // Two stable passes sort by one end and, within it, by the other.
        return (
            new(to, from, SortBy(to, SortBy(from, any, count), count), count),
            new(from, to, SortBy(from, SortBy(to, any, count), count), count));
    }

    /// <summary>The nodes that are reached from a node over one or more edges, in order and without the node itself.</summary>
    public int[] ReachableFrom(int start)
    {
        var seen = new bool[Count];
        var rest = new Stack<int>([start]);
        while (rest.TryPop(out var node))
        {
            foreach (var next in this[node])
            {
                if (!seen[next])
                {
                    seen[next] = true;
                    rest.Push(next);
                }
            }
        }

        seen[start] = false;
        return [.. Enumerable.Range(0, Count).Where(node => seen[node])];
    }

    private static int[] SortBy(int[] keys, int[] order, int count)
    {
        var next = new int[count + 1];
        foreach (var key in keys)
        {
            next[key + 1]++;
        }

        for (var key = 1; key <= count; key++)
        {
            next[key] += next[key - 1];
        }

        var sorted = new int[order.Length];
        foreach (var edge in order)
        {
            sorted[next[keys[edge]]++] = edge;
        }

        return sorted;
    }
}
