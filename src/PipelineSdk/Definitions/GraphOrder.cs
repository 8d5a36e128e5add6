namespace PipelineSdk;

/// <summary>Orders of a graph without cycles.</summary>
internal static class GraphOrder
{
    /// <summary>The nodes, each after its dependencies, the first ready one first. Nodes on a cycle and behind one are left out.</summary>
    public static int[] Sort(GraphAdjacency dependencies, GraphAdjacency dependents)
    {
        var waitsFor = new int[dependencies.Count];
        var ready = new PriorityQueue<int, int>();
        for (var node = 0; node < waitsFor.Length; node++)
        {
            waitsFor[node] = dependencies[node].Length;
            Enqueue(node);
        }

        var order = new List<int>(waitsFor.Length);
        while (ready.TryDequeue(out var node, out _))
        {
            order.Add(node);
            foreach (var next in dependents[node])
            {
                waitsFor[next]--;
                Enqueue(next);
            }
        }

        return [.. order];

        void Enqueue(int node)
        {
            if (waitsFor[node] == 0)
            {
                ready.Enqueue(node, node);
            }
        }
    }

    /// <summary>The nodes by the length of the longest chain before them.</summary>
    /// <param name="order">All nodes, each after its dependencies.</param>
    /// <param name="dependencies">The dependencies of each node.</param>
    /// <param name="names">The nodes' names.</param>
    public static IReadOnlyList<IReadOnlyList<string>> Levels(int[] order, GraphAdjacency dependencies, IReadOnlyList<string> names)
    {
        var levelOf = new int[order.Length];
        foreach (var node in order)
        {
            foreach (var dependency in dependencies[node])
            {
                levelOf[node] = Math.Max(levelOf[node], levelOf[dependency] + 1);
            }
        }

        var levels = new List<List<string>>();
        for (var node = 0; node < levelOf.Length; node++)
        {
            while (levels.Count <= levelOf[node])
            {
                levels.Add([]);
            }

            levels[levelOf[node]].Add(names[node]);
        }

        return levels;
    }

    /// <summary>The chain with the greatest total weight.</summary>
    /// <param name="order">All nodes, each after its dependencies.</param>
    /// <param name="dependencies">The dependencies of each node.</param>
    /// <param name="weight">The weight of a node.</param>
    public static int[] HeaviestChain(int[] order, GraphAdjacency dependencies, Func<int, double> weight)
    {
        var total = new double[order.Length];
        var before = new int[order.Length];
        foreach (var node in order)
        {
            before[node] = Heaviest(dependencies[node], total);
            total[node] = WeightOf(node) + (before[node] < 0 ? 0 : total[before[node]]);
        }

        var chain = new List<int>();
        for (var node = Heaviest(Enumerable.Range(0, order.Length).ToArray(), total); node >= 0; node = before[node])
        {
            chain.Add(node);
        }

        chain.Reverse();
        return [.. chain];

        double WeightOf(int node) => weight(node) is var value && double.IsFinite(value) && value >= 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(weight), weight(node), "A weight is a finite number that is not negative.");
    }

    // The first of several; -1 of none.
    private static int Heaviest(ReadOnlySpan<int> nodes, double[] total)
    {
        var heaviest = -1;
        foreach (var node in nodes)
        {
            if (heaviest < 0 || total[node] > total[heaviest])
            {
                heaviest = node;
            }
        }

        return heaviest;
    }
}
