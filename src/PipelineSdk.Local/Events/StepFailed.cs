namespace PipelineSdk.Local;

/// <summary>A step failed for good.</summary>
public sealed record StepFailed : ExecutionEvent
{
    /// <summary>The step's name.</summary>
    public required string Step { get; init; }

    /// <summary>Why.</summary>
    public required string FailureReason { get; init; }

    /// <summary>The kind of failure, or <see langword="null"/>.</summary>
    public string? ExceptionType { get; init; }

    /// <summary>The Describe document of what failed, or <see langword="null"/>.</summary>
    public JsonElement? Properties { get; init; }

    /// <summary>The metadata that the service lists, or <see langword="null"/>.</summary>
    public JsonElement? Metadata { get; init; }
}
