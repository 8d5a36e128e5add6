namespace PipelineSdk.Local;

/// <summary>With what an execution starts.</summary>
public sealed class StartExecutionOptions
{
    /// <summary>The values of parameters; those without one have their default.</summary>
    /// <value>Empty by default.</value>
    public Dictionary<string, ParameterValue> Parameters { get; init; } = new(StringComparer.Ordinal);

    /// <summary>The name to show.</summary>
    /// <value><see langword="null"/> by default.</value>
    public string? DisplayName { get; init; }

    /// <summary>The description.</summary>
    /// <value><see langword="null"/> by default.</value>
    public string? Description { get; init; }

    /// <summary>How many steps may run at a time. At least 1.</summary>
    /// <value><see langword="null"/> by default: the engine's own setting holds.</value>
    public int? MaxParallelExecutionSteps { get; init; }

    /// <summary>The steps to run, if not all.</summary>
    /// <value><see langword="null"/> by default: all.</value>
    public SelectiveExecution? SelectiveExecution { get; init; }
}
