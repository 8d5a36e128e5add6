using System.Collections;

namespace PipelineSdk.Local;

/// <summary>All causes for which one step waits for another, as one line.</summary>
internal sealed record ReportEdge(ReportStep From, ReportStep To, string? Branch, bool IsDashed)
{
    private const int MostReduced = 500;

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

    /// <summary>The edges that do not follow from others: what waits over a third step is clear without a line of its own.</summary>
    public static IReadOnlyList<ReportEdge> Direct(IReadOnlyList<ReportEdge> edges, int steps)
    {
        if (steps > MostReduced)
        {
            return edges;
        }

        var after = edges.ToLookup(static edge => edge.From.Position, static edge => edge.To.Position);
        var reached = new BitArray?[steps];
        return [.. edges.Where(edge => !after[edge.From.Position].Any(next => next != edge.To.Position && Reached(next)[edge.To.Position]))];

        // No deeper than there are steps.
        BitArray Reached(int step)
        {
            if (reached[step] is { } known)
            {
                return known;
            }

            var all = new BitArray(steps);
            foreach (var next in after[step])
            {
                all.Or(Reached(next))[next] = true;
            }

            return reached[step] = all;
        }
    }
}
