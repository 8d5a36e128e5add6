namespace PipelineSdk.Local.Testing;

/// <summary>Which branches of a pipeline's conditions the runs of a test have taken.</summary>
public sealed class BranchCoverage
{
    private readonly IReadOnlyList<string> _conditions;
    private readonly HashSet<(string Step, bool Outcome)> _taken = [];

    internal BranchCoverage(PipelineDefinition definition) =>
        _conditions = [.. definition.AllSteps.Where(static step => step.Type == StepKinds.Condition).Select(static step => step.Name)];

    /// <summary>The branches that no run has taken yet, such as <c>Check: else</c>, in definition order.</summary>
    public IReadOnlyList<string> Missing =>
    [
        .. _conditions.SelectMany(static step => Branches(step)).Where(branch => !_taken.Contains(branch))
            .Select(static branch => $"{branch.Step}: {(branch.Outcome ? "if" : "else")}"),
    ];

    /// <summary>The part of all branches that was taken: from 0 to 1; 1 for a pipeline without conditions.</summary>
    public double Ratio => _conditions.Count == 0 ? 1 : _taken.Count / (2.0 * _conditions.Count);

    /// <summary>Counts an execution's branches.</summary>
    /// <param name="execution">The execution.</param>
    public void Add(ExecutionState execution)
    {
        ArgumentNullException.ThrowIfNull(execution);
        foreach (var step in execution.Steps)
        {
            if (step.Outcome is { } outcome)
            {
                _taken.Add((step.Name, outcome));
            }
        }
    }

    private static (string Step, bool Outcome)[] Branches(string step) => [(step, true), (step, false)];
}
