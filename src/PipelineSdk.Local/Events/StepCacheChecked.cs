namespace PipelineSdk.Local;

/// <summary>An earlier result of a step was looked for.</summary>
public sealed record StepCacheChecked : ExecutionEvent
{
    /// <summary>The step's name.</summary>
    public required string Step { get; init; }

    /// <summary>What came of it.</summary>
    public required CacheDecision Decision { get; init; }
}
