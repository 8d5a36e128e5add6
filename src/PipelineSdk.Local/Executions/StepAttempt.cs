namespace PipelineSdk.Local;

/// <summary>One attempt to run a step.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="StartTime">When it started.</param>
public sealed record StepAttempt(int Number, DateTimeOffset StartTime)
{
    /// <summary>When it ended, or <see langword="null"/> if it runs, or the engine ended before it.</summary>
    public DateTimeOffset? EndTime { get; init; }

    /// <summary>The name of its job, or <see langword="null"/> for steps without one.</summary>
    public string? JobName { get; init; }

    /// <summary>Why it failed, or <see langword="null"/>.</summary>
    public string? FailureReason { get; init; }

    /// <summary>The kind of failure as retry policies name it, such as <c>SageMaker.CAPACITY_ERROR</c>; <see langword="null"/> if it has none.</summary>
    public string? ExceptionType { get; init; }
}
