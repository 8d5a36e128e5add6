namespace PipelineSdk;

/// <summary>A step of a pipeline. Making one computes, copies and uploads nothing.</summary>
/// <remarks>
/// A step runs after those in <see cref="DependsOn"/>, those whose properties it uses, and the condition step in whose branch it stands.
/// </remarks>
public abstract class Step : IPipelineStep
{
    private List<StepDependency>? _dependsOn;

    private protected Step(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        Name = name;
    }

    /// <summary>The name, unique in the pipeline, branches included. Length: 1 to 64; pattern: <c>[A-Za-z0-9\-_]+</c>.</summary>
    public string Name { get; }

    /// <summary>The step's type, as definitions name it: <c>Processing</c>, <c>Training</c> and so on.</summary>
    public abstract string Type { get; }

    /// <summary>The name shown in Studio. Empty or <see langword="null"/>: left out. Length: at most 256.</summary>
    /// <value><see langword="null"/> by default.</value>
    public string? DisplayName { get; set; }

    /// <summary>What the step does, in words. Empty or <see langword="null"/>: left out. Length: at most 3,072.</summary>
    /// <value><see langword="null"/> by default.</value>
    public string? Description { get; set; }

    /// <summary>What must have succeeded before the step starts, beyond the steps whose properties it uses.</summary>
    /// <value>Empty by default. A list that is assigned is copied.</value>
    public IList<StepDependency> DependsOn
    {
        get => _dependsOn ??= [];
        set => _dependsOn = [.. value];
    }

    /// <summary><see cref="DependsOn"/> for the compiler, which makes no list where there is none.</summary>
    internal IReadOnlyCollection<StepDependency> Dependencies => _dependsOn ?? (IReadOnlyCollection<StepDependency>)[];

    /// <summary>Adds to <see cref="DependsOn"/>: steps, collections, or names of either.</summary>
    /// <param name="dependencies">What to wait for.</param>
    public void AddDependsOn(params ReadOnlySpan<StepDependency> dependencies)
    {
        foreach (var dependency in dependencies)
        {
            DependsOn.Add(dependency);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Type} step '{Name}'";

    IReadOnlyList<Step> IPipelineStep.Expand() => [this];

    /// <summary>Writes the value of <c>Arguments</c>.</summary>
    internal abstract void WriteArguments(DefinitionWriter writer);

    /// <summary>Writes what stands beside <c>Arguments</c> for this type of step only.</summary>
    internal virtual void WriteFields(DefinitionWriter writer)
    {
    }

    /// <summary>Gives the read model what it knows of this type of step.</summary>
    internal virtual void Describe(StepDefinition definition)
    {
    }
}
