using System.Globalization;

namespace PipelineSdk;

/// <summary>Gathers the nodes and edges of a graph from the steps of a definition.</summary>
internal sealed class GraphBuilder
{
    private readonly List<string> _steps = [];
    private readonly List<GraphEdge> _edges = [];
    private readonly List<(int From, int To)> _ends = [];
    private readonly HashSet<int> _conditions = [];

    public GraphBuilder(IReadOnlyList<StepDefinition> steps)
    {
        Positions = new(steps.Count, StringComparer.Ordinal);
        foreach (var step in steps)
        {
            AddNode(step);
        }

        foreach (var step in steps)
        {
            AddEdges(step);
        }
    }

    public IReadOnlyList<string> Steps => _steps;

    public Dictionary<string, int> Positions { get; }

    public IReadOnlyList<GraphEdge> Edges => _edges;

    /// <summary>The positions of the two steps of each edge.</summary>
    public IReadOnlyList<(int From, int To)> Ends => _ends;

    /// <summary>The positions of the condition steps.</summary>
    public IReadOnlySet<int> Conditions => _conditions;

    private void AddNode(StepDefinition step)
    {
        if (!Positions.TryGetValue(step.Name, out var position))
        {
            position = _steps.Count;
            _steps.Add(step.Name);
            Positions.Add(step.Name, position);
        }

        if (step.Type == StepTypes.Condition)
        {
            _conditions.Add(position);
        }
    }

    private void AddEdges(StepDefinition step)
    {
        var to = Positions[step.Name];
        if (step.Parent is { } parent)
        {
            Add(Positions[parent.Name], new(parent.Name, step.Name, GraphEdgeKind.Branch, step.JsonPath) { Branch = step.Branch });
        }

        foreach (var reference in step.References)
        {
            if (reference.StepName is { } name && Positions.TryGetValue(name, out var from))
            {
                Add(from, new(name, step.Name, GraphEdgeKind.Reference, reference.Place));
            }
        }

        for (var i = 0; i < step.DependsOn.Count; i++)
        {
            if (Positions.TryGetValue(step.DependsOn[i], out var from))
            {
                var path = string.Create(CultureInfo.InvariantCulture, $"{step.JsonPath}.DependsOn[{i}]");
                Add(from, new(step.DependsOn[i], step.Name, GraphEdgeKind.DependsOn, path));
            }
        }

        void Add(int from, GraphEdge edge)
        {
            _edges.Add(edge);
            _ends.Add((from, to));
        }
    }
}
