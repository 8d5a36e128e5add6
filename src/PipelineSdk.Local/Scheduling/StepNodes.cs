namespace PipelineSdk.Local;

/// <summary>The steps of a definition, linked by what waits for what.</summary>
internal static class StepNodes
{
    /// <param name="definition">The definition; its names are unique and it has no cycles.</param>
    /// <param name="waits">Whether an edge counts: that its end waits for its start.</param>
    public static IReadOnlyDictionary<string, StepNode> Link(PipelineDefinition definition, Func<string, string, bool> waits)
    {
        var nodes = new Dictionary<string, StepNode>(StringComparer.Ordinal);
        foreach (var step in definition.AllSteps)
        {
            nodes.Add(step.Name, new(nodes.Count, step));
        }

        foreach (var node in nodes.Values)
        {
            foreach (var name in definition.Graph.DependenciesOf(node.Name))
            {
                if (name != node.Name && waits(name, node.Name))
                {
                    nodes[name].Dependents.Add(node);
                    node.Remaining++;
                }
            }
        }

        return nodes;
    }
}
