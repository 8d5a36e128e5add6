namespace PipelineSdk.Local;

/// <summary>A step succeeded, or an earlier result was taken for it.</summary>
public sealed record StepSucceeded : ExecutionEvent
{
    /// <summary>The step's name.</summary>
    public required string Step { get; init; }

    /// <summary>What later steps refer to.</summary>
    public required JsonElement Properties { get; init; }

    /// <summary>The metadata that the service lists, or <see langword="null"/>.</summary>
    public JsonElement? Metadata { get; init; }

    /// <summary>The execution whose result was taken because the step is not selected, or <see langword="null"/>.</summary>
    public string? SelectiveSourceExecutionArn { get; init; }
}
