namespace PipelineSdk;

/// <summary>All causes between two steps, drawn as one line.</summary>
/// <param name="From">The step that is waited for.</param>
/// <param name="To">The step that waits.</param>
/// <param name="Label">The branch in which the step stands; <see langword="null"/> if it stands in none of the other step.</param>
/// <param name="IsDashed">Whether <c>DependsOn</c> is the only cause.</param>
internal sealed record GraphLine(string From, string To, string? Label, bool IsDashed)
{
    /// <summary>The lines of a graph in the order of its edges.</summary>
    public static IEnumerable<GraphLine> Of(PipelineGraph graph)
    {
        var lines = new OrderedDictionary<(string From, string To), GraphLine>();
        foreach (var edge in graph.Edges)
        {
            var pair = (edge.From, edge.To);
            var line = lines.TryGetValue(pair, out var known) ? known : new(edge.From, edge.To, null, true);
            lines[pair] = line with
            {
                Label = LabelOf(edge) is { } label && line.Label != label ? line.Label is null ? label : "if, else" : line.Label,
                IsDashed = line.IsDashed && edge.Kind == GraphEdgeKind.DependsOn,
            };
        }

        return lines.Values;
    }

    private static string? LabelOf(GraphEdge edge) => edge.Branch switch { true => "if", false => "else", null => null };
}
