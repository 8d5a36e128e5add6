namespace PipelineSdk;

/// <summary>Several steps under one name. In the definition stand its steps; depending on it means to wait for all of them.</summary>
public class StepCollection : IPipelineStep
{
    private readonly Lazy<IReadOnlyList<Step>> _steps;

    /// <summary>A collection.</summary>
    /// <param name="name">The name, by which others can depend on it.</param>
    /// <param name="steps">The steps, in order; they are copied.</param>
    /// <exception cref="ArgumentException">A step is <see langword="null"/>.</exception>
    public StepCollection(string name, IEnumerable<Step> steps)
    {
        ArgumentNullException.ThrowIfNull(name);
        Name = name;
        IReadOnlyList<Step> copy = [.. steps.Select(static step => step ?? throw new ArgumentException("A step is null: leave it out.", nameof(steps)))];
        _steps = new(() => copy);
    }

    private protected StepCollection(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        Name = name;
        _steps = new(MakeSteps);
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>The steps, in order.</summary>
    public IReadOnlyList<Step> Steps => _steps.Value;

    /// <inheritdoc/>
    public override string ToString() => $"step collection '{Name}'";

    IReadOnlyList<Step> IPipelineStep.Expand() => Steps;

    /// <summary>Makes the steps of a collection that has them follow from its options, when they are first asked for.</summary>
    private protected virtual IReadOnlyList<Step> MakeSteps() => [];
}
