namespace PipelineSdk.Local;

/// <summary>An attempt failed, and a retry policy has the step tried again.</summary>
public sealed record StepAttemptFailed : ExecutionEvent
{
    /// <summary>The step's name.</summary>
    public required string Step { get; init; }

    /// <summary>The attempt's number, from 1.</summary>
    public required int Attempt { get; init; }

    /// <summary>Why it failed.</summary>
    public required string FailureReason { get; init; }

    /// <summary>The kind of failure.</summary>
    public required string ExceptionType { get; init; }

    /// <summary>The position of the policy in the step's list; -1 for what the service retries by itself.</summary>
    public required int Policy { get; init; }

    /// <summary>When it will be tried again.</summary>
    public required DateTimeOffset RetryAt { get; init; }
}
