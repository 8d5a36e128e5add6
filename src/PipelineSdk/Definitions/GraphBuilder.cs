namespace PipelineSdk;

/// <summary>Gathers the nodes of a graph from the steps of a definition, and which waits for which.</summary>
internal sealed class GraphBuilder
{
    private readonly List<string> _steps;
    private readonly List<(int From, int To)> _ends;
    private readonly HashSet<int> _conditions = [];

    public GraphBuilder(IReadOnlyList<StepDefinition> steps)
    {
        _steps = new(steps.Count);
        _ends = new(steps.Count * 2);
        Positions = new(steps.Count, StringComparer.Ordinal);
        foreach (var step in steps)
        {
            AddNode(step);
        }

        foreach (var step in steps)
        {
            AddEnds(step, Positions[step.Name]);
        }
    }

    public IReadOnlyList<string> Steps => _steps;

    public Dictionary<string, int> Positions { get; }

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

    private void AddEnds(StepDefinition step, int to)
    {
        if (step.Parent is { } parent)
        {
            AddEnd(parent.Name, to);
        }

        for (var i = 0; i < step.References.Count; i++)
        {
            AddEnd(step.References[i].StepName, to);
        }

        for (var i = 0; i < step.DependsOn.Count; i++)
        {
            AddEnd(step.DependsOn[i], to);
        }
    }

    private void AddEnd(string? name, int to)
    {
        if (name is not null && Positions.TryGetValue(name, out var from))
        {
            _ends.Add((from, to));
        }
    }
}
