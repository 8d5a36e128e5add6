namespace PipelineSdk.Local;

/// <summary>What a definition must have for its steps to be put in an order. Everything else shows when a step's turn comes.</summary>
internal static class DefinitionChecks
{
    public static void Check(PipelineDefinition definition, List<string> problems)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var step in definition.AllSteps)
        {
            if (!names.Add(step.Name))
            {
                problems.Add($"There are two steps '{step.Name}'.");
            }
        }

        foreach (var step in definition.AllSteps)
        {
            foreach (var name in step.DependsOn.Where(name => !names.Contains(name)))
            {
                problems.Add($"Step '{step.Name}' depends on '{name}', which there is not. The steps: {Text.List(names)}.");
            }

            foreach (var reference in step.References.Where(reference => reference.StepName is { } name && !names.Contains(name)))
            {
                problems.Add($"{reference.JsonPath} refers to the step '{reference.Name}', which there is not. The steps: {Text.List(names)}.");
            }
        }

        if (definition.Graph.Cycle is { } cycle && !IsSelfReference(cycle))
        {
            problems.Add($"The steps wait for each other in a cycle: {string.Join(" → ", cycle)}.");
        }
    }

    // A step may name a property of its own, which only its execution knows.
    private static bool IsSelfReference(IReadOnlyList<string> cycle) => cycle.Count == 2 && cycle[0] == cycle[1];
}
