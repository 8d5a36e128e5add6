namespace PipelineSdk.Local;

/// <summary>
/// A graph without cycles in layers: each node in the layer after the last of those that it waits for, and a bend in every layer that a line passes.
/// </summary>
/// <remarks>Nodes and bends are numbered together: first the nodes, then the bends.</remarks>
internal sealed class LayeredGraph
{
    /// <summary>Lines that would need more bends than this all together go straight instead: the drawing stays linear in the graph's size.</summary>
    private const int MaxBends = 20_000;

    private readonly List<int> _layerOf;
    private readonly List<List<int>> _before;
    private readonly List<List<int>> _after;
    private readonly List<List<int>> _layers = [];

    public LayeredGraph(int nodes, IReadOnlyList<(int From, int To)> edges)
    {
        Nodes = nodes;
        _layerOf = [.. Levels(nodes, edges)];
        _before = [.. Enumerable.Range(0, nodes).Select(static _ => new List<int>())];
        _after = [.. Enumerable.Range(0, nodes).Select(static _ => new List<int>())];
        for (var node = 0; node < nodes; node++)
        {
            LayerAt(_layerOf[node]).Add(node);
        }

        var bends = edges.Sum(edge => (long)_layerOf[edge.To] - _layerOf[edge.From] - 1);
        Lines = [.. edges.Select(edge => Connect(edge, bends <= MaxBends))];
    }

    /// <summary>The number of nodes.</summary>
    public int Nodes { get; }

    /// <summary>What is in each layer, in the order in which it is drawn. To be sorted by whoever makes the drawing clearer.</summary>
    public IReadOnlyList<List<int>> Layers => _layers;

    /// <summary>The places that each edge passes, its own ends included.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Lines { get; }

    public int Count => _layerOf.Count;

    public bool IsBend(int place) => place >= Nodes;

    public int LayerOf(int place) => _layerOf[place];

    /// <summary>The places in earlier layers that a place is connected with.</summary>
    public IReadOnlyList<int> Before(int place) => _before[place];

    /// <summary>The places in later layers that a place is connected with.</summary>
    public IReadOnlyList<int> After(int place) => _after[place];

    private List<int> Connect((int From, int To) edge, bool bend)
    {
        var line = new List<int> { edge.From };
        for (var layer = _layerOf[edge.From] + 1; bend && layer < _layerOf[edge.To]; layer++)
        {
            line.Add(AddBend(layer));
        }

        line.Add(edge.To);
        for (var i = 1; i < line.Count; i++)
        {
            _after[line[i - 1]].Add(line[i]);
            _before[line[i]].Add(line[i - 1]);
        }

        return line;
    }

    private int AddBend(int layer)
    {
        var place = _layerOf.Count;
        _layerOf.Add(layer);
        _before.Add([]);
        _after.Add([]);
        _layers[layer].Add(place);
        return place;
    }

    private List<int> LayerAt(int layer)
    {
        while (_layers.Count <= layer)
        {
            _layers.Add([]);
        }

        return _layers[layer];
    }

    /// <summary>The length of the longest chain before each node. Not the graph's own levels: a step may refer to itself here.</summary>
    private static int[] Levels(int nodes, IReadOnlyList<(int From, int To)> edges)
    {
        var levels = new int[nodes];
        var waits = new int[nodes];
        var after = edges.ToLookup(static edge => edge.From, static edge => edge.To);
        foreach (var (_, to) in edges)
        {
            waits[to]++;
        }

        var ready = new Queue<int>(Enumerable.Range(0, nodes).Where(node => waits[node] == 0));
        while (ready.TryDequeue(out var node))
        {
            foreach (var next in after[node])
            {
                levels[next] = Math.Max(levels[next], levels[node] + 1);
                if (--waits[next] == 0)
                {
                    ready.Enqueue(next);
                }
            }
        }

        return levels;
    }
}
