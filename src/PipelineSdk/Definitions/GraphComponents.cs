namespace PipelineSdk;

/// <summary>The strongly connected components of a graph: two nodes are in the same one if they are on a cycle together.</summary>
internal sealed class GraphComponents
{
    private const int Unknown = -1;

    private readonly GraphAdjacency _next;
    private readonly int[] _component;
    private readonly List<int> _sizes = [];

    private GraphComponents(GraphAdjacency next)
    {
        _next = next;
        _component = new int[next.Count];
        Array.Fill(_component, Unknown);
    }

    /// <summary>Tarjan's algorithm, with a stack of its own in place of recursion.</summary>
    public static GraphComponents Of(GraphAdjacency next)
    {
        var components = new GraphComponents(next);
        var walk = new Walk(components);
        for (var node = 0; node < next.Count; node++)
        {
            walk.From(node);
        }

        return components;
    }

    public bool AreSame(int left, int right) => _component[left] == _component[right];

    public bool IsOnCycle(int node) => _sizes[_component[node]] > 1 || _next[node].Contains(node);

    private sealed class Walk(GraphComponents components)
    {
        private readonly GraphAdjacency _next = components._next;
        private readonly int[] _component = components._component;
        private readonly int[] _index = new int[components._next.Count]; // 0: not visited yet.
        private readonly int[] _low = new int[components._next.Count];
        private readonly Stack<int> _open = new();
        private readonly Stack<(int Node, int Edge)> _path = new();
        private int _visited;

        public void From(int root)
        {
            if (_index[root] == 0)
            {
                Enter(root);
            }

            while (_path.TryPop(out var place))
            {
                var (node, edge) = place;
                if (edge == _next[node].Length)
                {
                    Leave(node);
                    continue;
                }

                _path.Push((node, edge + 1));
                var target = _next[node][edge];
                if (_index[target] == 0)
                {
                    Enter(target);
                }
                else if (_component[target] == Unknown)
                {
                    _low[node] = Math.Min(_low[node], _index[target]);
                }
            }
        }

        private void Enter(int node)
        {
            _index[node] = _low[node] = ++_visited;
            _open.Push(node);
            _path.Push((node, 0));
        }

        private void Leave(int node)
        {
            if (_path.TryPeek(out var caller))
            {
                _low[caller.Node] = Math.Min(_low[caller.Node], _low[node]);
            }

            if (_low[node] != _index[node])
            {
                return;
            }

            var size = 0;
            int member;
            do
            {
                member = _open.Pop();
                _component[member] = components._sizes.Count;
                size++;
            }
            while (member != node);
            components._sizes.Add(size);
        }
    }
}
