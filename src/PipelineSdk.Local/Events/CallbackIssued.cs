namespace PipelineSdk.Local;

/// <summary>A callback step got its token and waits for an answer.</summary>
public sealed record CallbackIssued : ExecutionEvent
{
    /// <summary>The step's name.</summary>
    public required string Step { get; init; }

    /// <summary>The token that the answer goes under.</summary>
    public required string Token { get; init; }

    /// <summary>The queue, or <see langword="null"/> if the step names none.</summary>
    public string? SqsQueueUrl { get; init; }
}
