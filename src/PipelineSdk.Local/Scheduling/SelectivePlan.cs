namespace PipelineSdk.Local;

/// <summary>Which steps a selective execution runs, and for which it takes earlier results.</summary>
internal sealed class SelectivePlan
{
    private readonly HashSet<string>? _selected;

    private SelectivePlan(HashSet<string>? selected, IReadOnlyList<string> restored) => (_selected, Restored) = (selected, restored);

    /// <summary>The steps whose earlier results are needed, in definition order.</summary>
    public IReadOnlyList<string> Restored { get; }

    public bool Runs(string step) => _selected is null || _selected.Contains(step);

    /// <summary>All steps of a definition.</summary>
    public static SelectivePlan All { get; } = new(null, []);

    /// <param name="definition">The definition.</param>
    /// <param name="selective">What was asked for; <see langword="null"/>: all steps.</param>
    /// <param name="source">The execution whose results are taken, if one was named.</param>
    /// <param name="problems">What is wrong; added to.</param>
    public static SelectivePlan Of(PipelineDefinition definition, SelectiveExecution? selective, ExecutionState? source, List<string> problems)
    {
        if (selective is null)
        {
            return All;
        }

        problems.AddRange(selective.Check(definition));
        var restored = selective.Needs(definition);
        CheckSource(definition, selective, source, restored, problems);
        return new(selective.SelectedSteps.ToHashSet(StringComparer.Ordinal), restored);
    }

    private static void CheckSource(
        PipelineDefinition definition, SelectiveExecution selective, ExecutionState? source, IReadOnlyList<string> restored, List<string> problems)
    {
        if (restored.Count == 0)
        {
            return;
        }

        if (source is null)
        {
            problems.Add(
                $"The selected steps {Text.List(selective.SelectedSteps)} need results of {Text.List(restored)}: select these too, or name the execution to take them from.");
            return;
        }

        foreach (var name in restored)
        {
            var earlier = source.Steps.FirstOrDefault(step => step.Name == name);
            if (earlier is not { Status: StepStatus.Succeeded })
            {
                problems.Add($"The execution '{source.Arn}' has no result of the step '{name}', which the selected steps need.");
            }
            else if (definition.AllSteps.First(step => step.Name == name).Type != earlier.Type)
            {
                problems.Add($"The step '{name}' is of another type in the execution '{source.Arn}'.");
            }
        }
    }
}
