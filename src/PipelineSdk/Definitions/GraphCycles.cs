namespace PipelineSdk;

/// <summary>Finds a short cycle in a graph, without recursion and in linear time.</summary>
internal sealed class GraphCycles
{
    /// <summary>
    /// How often the edges may be walked in search of a short cycle. In a small graph that finds a shortest one; in a large one it finds one of a few
    /// steps, or else costs no more than a few times the graph's size.
    /// </summary>
    private const int Walks = 32;

    private readonly GraphAdjacency _next;
    private readonly GraphComponents _components;
    private readonly int[] _before;
    private readonly int[] _seenIn;
    private int _search;
    private long _work;

    private GraphCycles(GraphAdjacency next)
    {
        _next = next;
        _components = GraphComponents.Of(next);
        _before = new int[next.Count];
        _seenIn = new int[next.Count];
    }

    /// <summary>The nodes of a cycle, the first of them at both ends.</summary>
    /// <param name="next">The edges of a graph that has a cycle.</param>
    public static int[] Find(GraphAdjacency next)
    {
        var search = new GraphCycles(next);
        var candidates = Enumerable.Range(0, next.Count).Where(search._components.IsOnCycle).ToList();
        var cycle = search.Short(candidates) ?? search.Through(candidates[0], int.MaxValue)!;
        var first = cycle.IndexOf(cycle.Min());
        return [.. cycle[first..], .. cycle[..first], cycle[first]];
    }

    /// <summary>A cycle of few nodes: near every candidate, then again twice as far.</summary>
    private List<int>? Short(List<int> candidates)
    {
        List<int>? shortest = null;
        var limit = Walks * ((long)_next.Count + _next.EdgeCount);
        for (var atMost = 1; shortest is null && _work < limit; atMost *= 2)
        {
            foreach (var node in candidates)
            {
                shortest = Through(node, shortest?.Count - 1 ?? atMost) ?? shortest;
                if (_work >= limit)
                {
                    break;
                }
            }
        }

        return shortest;
    }

    /// <summary>The nodes of a shortest cycle through a node, by breadth-first search.</summary>
    /// <param name="start">A node on a cycle.</param>
    /// <param name="atMost">The greatest number of nodes.</param>
    private List<int>? Through(int start, int atMost)
    {
        _search++;
        var rest = new Queue<(int Node, int Length)>([(start, 1)]);
        while (rest.TryDequeue(out var item) && item.Length <= atMost)
        {
            _work++;
            foreach (var node in _next[item.Node])
            {
                _work++;
                if (node == start)
                {
                    return Back(item.Node, start);
                }

                if (_seenIn[node] != _search && _components.AreSame(node, start))
                {
                    _seenIn[node] = _search;
                    _before[node] = item.Node;
                    rest.Enqueue((node, item.Length + 1));
                }
            }
        }

        return null;
    }

    private List<int> Back(int last, int start)
    {
        var nodes = new List<int>();
        for (var node = last; node != start; node = _before[node])
        {
            nodes.Add(node);
        }

        nodes.Add(start);
        nodes.Reverse();
        return nodes;
    }
}
