namespace PipelineSdk.Local.Testing;

/// <summary>What happened in a run of a <see cref="PipelineTest"/>.</summary>
public sealed class PipelineRun
{
    internal PipelineRun(ExecutionState state, IReadOnlyList<ExecutionEvent> events)
    {
        State = state;
        Events = events;
        Order = [.. events.OfType<StepStarted>().Select(static started => started.Step).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The execution's last state.</summary>
    public ExecutionState State { get; }

    /// <summary>Everything that happened, in order.</summary>
    public IReadOnlyList<ExecutionEvent> Events { get; }

    /// <summary>The execution's ARN.</summary>
    public string Arn => State.Arn;

    /// <summary>How the execution ended.</summary>
    public ExecutionStatus Status => State.Status;

    /// <summary>Why it failed, or <see langword="null"/>.</summary>
    public string? FailureReason => State.FailureReason;

    /// <summary>The names of the steps that started, in the order of their first starts.</summary>
    public IReadOnlyList<string> Order { get; }

    /// <summary>The names of the steps that did not run, in definition order.</summary>
    public IReadOnlyList<string> Skipped => [.. State.Steps.Where(static step => step.Status == StepStatus.Skipped).Select(static step => step.Name)];

    /// <summary>A step.</summary>
    /// <param name="stepName">The step's name.</param>
    /// <exception cref="KeyNotFoundException">There is no such step; the message names those that there are.</exception>
    public StepState this[string stepName] => State[stepName];

    /// <summary>Whether a step started.</summary>
    /// <param name="stepName">The step's name.</param>
    /// <exception cref="KeyNotFoundException">There is no such step; the message names those that there are.</exception>
    public bool Ran(string stepName) => State[stepName].AttemptCount > 0;

    /// <summary>An argument of a step as it was resolved.</summary>
    /// <param name="stepName">The step's name.</param>
    /// <param name="path">The argument's path, such as <c>HyperParameters.eta</c> or <c>InputDataConfig['train'].DataSource</c>; empty: all of them.</param>
    /// <returns>The value.</returns>
    /// <exception cref="KeyNotFoundException">There is no such step, it did not start, or it has no such argument; the message says what there is.</exception>
    public JsonElement Argument(string stepName, string path = "")
    {
        var arguments = State[stepName].Arguments ?? throw new KeyNotFoundException($"Step '{stepName}' has no arguments: it is {State[stepName].Status}.");
        var segments = JsonPath.Parse(path) ?? throw new KeyNotFoundException($"'{path}' is no path such as 'a.b[0]'.");
        return JsonPath.Follow(arguments, segments, out var value) == segments.Count
            ? value
            : throw new KeyNotFoundException($"Step '{stepName}' has no argument '{path}': {JsonPath.Describe(value)}.");
    }
}
