namespace PipelineSdk;

/// <summary>Steps that wait for each other.</summary>
internal static class CycleRules
{
    private const int Shown = 20;

    public static void Check(PipelineDefinition definition, DiagnosticBag bag)
    {
        // A step that waits for itself has a rule of its own, which names the place.
        if (definition.Graph.Cycle is not { Count: > 2 } cycle)
        {
            return;
        }

        var causes = CausesOf(cycle, definition.Graph);
        bag.Add(
            DiagnosticDescriptors.Cycle,
            cycle[0],
            causes[0],
            $"the steps wait for each other: {Path(cycle)}.",
            $"remove one of the dependencies at {string.Join(", ", causes.Take(Shown))}.");
    }

    private static string Path(IReadOnlyList<string> cycle) => cycle.Count <= Shown
        ? string.Join(" → ", cycle.Select(Names.Cut))
        : $"{string.Join(" → ", cycle.Take(Shown / 2).Select(Names.Cut))} → {Names.Number(cycle.Count - Shown)} more → " +
            string.Join(" → ", cycle.Skip(cycle.Count - Shown / 2).Select(Names.Cut));

    /// <summary>For each edge of the cycle the first place that causes it.</summary>
    private static List<string> CausesOf(IReadOnlyList<string> cycle, PipelineGraph graph)
    {
        var causes = new Dictionary<(string From, string To), string>(cycle.Count);
        for (var i = 1; i < cycle.Count; i++)
        {
            causes.Add((cycle[i - 1], cycle[i]), "");
        }

        foreach (var edge in graph.Edges)
        {
            if (causes.TryGetValue((edge.From, edge.To), out var path) && path.Length == 0)
            {
                causes[(edge.From, edge.To)] = edge.JsonPath;
            }
        }

        return [.. cycle.Skip(1).Select((to, i) => causes[(cycle[i], to)])];
    }
}
