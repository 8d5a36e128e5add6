namespace PipelineSdk.Local;

/// <summary>A step was stopped with its execution.</summary>
public sealed record StepStopped : ExecutionEvent
{
    /// <summary>The step's name.</summary>
    public required string Step { get; init; }

    /// <summary>More about it, or <see langword="null"/>.</summary>
    public string? Reason { get; init; }

    /// <summary>The metadata that the service lists, or <see langword="null"/>.</summary>
    public JsonElement? Metadata { get; init; }
}
