namespace PipelineSdk.Local;

/// <summary>The execution ended. Always the last event.</summary>
public sealed record ExecutionEnded : ExecutionEvent
{
    /// <summary>How.</summary>
    public required ExecutionStatus Status { get; init; }

    /// <summary>Why it failed, or <see langword="null"/>.</summary>
    public string? FailureReason { get; init; }
}
