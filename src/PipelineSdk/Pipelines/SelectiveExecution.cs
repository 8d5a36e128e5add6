namespace PipelineSdk;

/// <summary>Runs some steps only. What they need of others is taken from an earlier execution.</summary>
/// <param name="selectedSteps">
/// The names of the steps to run; every step on a way between two of them must be among them. Length: 1 to 50.
/// </param>
public sealed class SelectiveExecution(IReadOnlyList<string> selectedSteps)
{
    private const int MaxSteps = 50;

    /// <summary>The names of the steps to run.</summary>
    public IReadOnlyList<string> SelectedSteps { get; } = [.. selectedSteps];

    /// <summary>The execution whose results are taken. It must be one of the same pipeline.</summary>
    /// <value><see langword="null"/> by default: the latest one, if <see cref="ReferenceLatestExecution"/> is set.</value>
    public string? SourcePipelineExecutionArn { get; init; }

    /// <summary>Whether the results of the latest execution are taken if none is named.</summary>
    /// <value>True by default. If false, no selected step may need one that is not.</value>
    public bool ReferenceLatestExecution { get; init; } = true;

    /// <summary>The same with every step added that lies on a way between two of the selected ones, as the service demands.</summary>
    /// <param name="definition">The definition that has the steps.</param>
    /// <returns>A selection; the steps are in definition order.</returns>
    /// <exception cref="KeyNotFoundException">A selected step does not exist; the message names those that do.</exception>
    public SelectiveExecution Close(PipelineDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var all = SelectedSteps.Concat(Between(definition.Graph)).ToHashSet(StringComparer.Ordinal);
        return new([.. definition.Graph.Steps.Where(all.Contains)])
        {
            SourcePipelineExecutionArn = SourcePipelineExecutionArn,
            ReferenceLatestExecution = ReferenceLatestExecution,
        };
    }

    /// <summary>Says what is wrong with the selection, apart from where results come from.</summary>
    /// <param name="definition">The definition that has the steps.</param>
    /// <returns>All problems, each a sentence; none if it can be run.</returns>
    public IReadOnlyList<string> Check(PipelineDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var problems = new List<string>();
        var graph = definition.Graph;
        foreach (var name in SelectedSteps.Where(name => !graph.Steps.Contains(name, StringComparer.Ordinal)))
        {
            problems.Add($"The selected step '{name}' is not in the pipeline. The steps: {Names.InOrder(graph.Steps)}.");
        }

        if (SelectedSteps.Count is 0 or > MaxSteps)
        {
            problems.Add($"1 to 50 steps can be selected, not {Names.Number(SelectedSteps.Count)}.");
        }

        if (Known(definition).Between(graph) is { Count: > 0 } between)
        {
            problems.Add($"The steps {Names.InOrder(between)} lie between selected steps and have to be selected too.");
        }

        return problems;
    }

    /// <summary>The steps that are not selected, but whose results the selected ones need.</summary>
    /// <param name="definition">The definition that has the steps.</param>
    /// <returns>Their names, in definition order.</returns>
    public IReadOnlyList<string> Needs(PipelineDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var selected = SelectedSteps.ToHashSet(StringComparer.Ordinal);
        var needed = definition.AllSteps
            .Where(step => selected.Contains(step.Name))
            .SelectMany(static step => step.References)
            .Select(static reference => reference.StepName)
            .Where(name => name is not null && !selected.Contains(name))
            .ToHashSet(StringComparer.Ordinal);
        return [.. definition.Graph.Steps.Where(needed.Contains)];
    }

    private SelectiveExecution Known(PipelineDefinition definition) =>
        new([.. SelectedSteps.Where(name => definition.Graph.Steps.Contains(name, StringComparer.Ordinal))]);

    private List<string> Between(PipelineGraph graph)
    {
        var after = SelectedSteps.SelectMany(graph.Descendants).ToHashSet(StringComparer.Ordinal);
        var before = SelectedSteps.SelectMany(graph.Ancestors).ToHashSet(StringComparer.Ordinal);
        return [.. graph.Steps.Where(
            step => after.Contains(step) && before.Contains(step) && !SelectedSteps.Contains(step, StringComparer.Ordinal))];
    }
}
