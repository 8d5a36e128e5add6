namespace PipelineSdk;

/// <summary>Something a step waits for: a step, a collection of steps, or the name of either. All of them convert to it.</summary>
public sealed class StepDependency
{
    private readonly IPipelineStep? _target;
    private readonly string? _name;

    private StepDependency(IPipelineStep? target, string? name) => (_target, _name) = (target, name);

    /// <summary>The name of what is waited for.</summary>
    public string Name => _target?.Name ?? _name!;

    /// <summary>What is waited for, if it was given as an object.</summary>
    public IPipelineStep? Target => _target;

    /// <summary>Waits for a step.</summary>
    /// <param name="step">The step.</param>
    public static implicit operator StepDependency(Step step) => new(NotNull(step), null);

    /// <summary>Waits for all steps of a collection.</summary>
    /// <param name="collection">The collection.</param>
    public static implicit operator StepDependency(StepCollection collection) => new(NotNull(collection), null);

    /// <summary>Waits for the step or collection of a name, which must be in the pipeline's list or in a branch.</summary>
    /// <param name="name">The name.</param>
    public static implicit operator StepDependency(string name) => new(null, NotNull(name));

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static T NotNull<T>(T value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value);
        return value;
    }
}
