using System.Globalization;

namespace PipelineSdk;

/// <summary>Names the causes behind the edges of a graph.</summary>
internal static class GraphEdges
{
    /// <summary>The causes for which a step waits, as far as the steps that it waits for are there.</summary>
    /// <param name="step">The step.</param>
    /// <param name="positions">The steps that are there.</param>
    public static IEnumerable<GraphEdge> Of(StepDefinition step, Dictionary<string, int> positions)
    {
        if (step.Parent is { } parent)
        {
            yield return new(parent.Name, step.Name, GraphEdgeKind.Branch, step.JsonPath) { Branch = step.Branch };
        }

        foreach (var reference in step.References)
        {
            if (reference.StepName is { } name && positions.ContainsKey(name))
            {
                yield return new(name, step.Name, GraphEdgeKind.Reference, reference.Place);
            }
        }

        for (var i = 0; i < step.DependsOn.Count; i++)
        {
            if (positions.ContainsKey(step.DependsOn[i]))
            {
                var path = string.Create(CultureInfo.InvariantCulture, $"{step.JsonPath}.DependsOn[{i}]");
                yield return new(step.DependsOn[i], step.Name, GraphEdgeKind.DependsOn, path);
            }
        }
    }
}
