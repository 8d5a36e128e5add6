namespace PipelineSdk.Local;

/// <summary>Steps will not run.</summary>
public sealed record StepsSkipped : ExecutionEvent
{
    /// <summary>The steps.</summary>
    public required IReadOnlyList<SkippedStep> Steps { get; init; }
}
