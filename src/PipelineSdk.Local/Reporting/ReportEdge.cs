namespace PipelineSdk.Local;

/// <summary>All causes for which one step waits for another, as one line.</summary>
internal sealed record ReportEdge(ReportStep From, ReportStep To, string? Branch, bool IsDashed)
{
    /// <summary>Whether the step at its end can't run any more because of how the one at its start ended, or will not for another reason.</summary>
    public bool IsDead => To.State.Status == StepStatus.Skipped;

    public static IReadOnlyList<ReportEdge> Of(PipelineGraph graph, IReadOnlyDictionary<string, ReportStep> steps)
    {
        var edges = new OrderedDictionary<(string From, string To), ReportEdge>();
        foreach (var edge in graph.Edges.Where(static edge => edge.From != edge.To))
        {
            var known = edges.GetValueOrDefault((edge.From, edge.To)) ?? new(steps[edge.From], steps[edge.To], null, true);
            edges[(edge.From, edge.To)] = known with
            {
                Branch = edge.Branch switch { true => "if", false => "else", null => known.Branch },
                IsDashed = known.IsDashed && edge.Kind == GraphEdgeKind.DependsOn,
            };
        }

        return [.. edges.Values];
    }
}
