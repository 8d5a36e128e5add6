namespace PipelineSdk.Local;

/// <summary>A step of an execution at one moment. Does not change.</summary>
public sealed record StepState
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The type, such as <c>Training</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The name to show, or <see langword="null"/>.</summary>
    public string? DisplayName { get; init; }

    /// <summary>The description, or <see langword="null"/>.</summary>
    public string? Description { get; init; }

    /// <summary>Where it stands.</summary>
    public StepStatus Status { get; init; }

    /// <summary>How it is or will be run here.</summary>
    public StepHandling? Handling { get; init; }

    /// <summary>When its first attempt started.</summary>
    public DateTimeOffset? StartTime { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? EndTime { get; init; }

    /// <summary>All attempts so far, in order.</summary>
    public IReadOnlyList<StepAttempt> Attempts { get; init; } = [];

    /// <summary>The number of attempts so far.</summary>
    public int AttemptCount => Attempts.Count;

    /// <summary>The name of the last attempt's job, or <see langword="null"/>.</summary>
    public string? JobName => Attempts.Count > 0 ? Attempts[^1].JobName : null;

    /// <summary>When it will be tried again, or <see langword="null"/>.</summary>
    public DateTimeOffset? RetryAt { get; init; }

    /// <summary>The step of the definition with all expressions resolved, or <see langword="null"/> before it started.</summary>
    public JsonElement? Resolved { get; init; }

    /// <summary>Its arguments with all expressions resolved, or <see langword="null"/> before it started.</summary>
    public JsonElement? Arguments => Resolved?.Member("Arguments") is { ValueKind: not JsonValueKind.Undefined } arguments ? arguments : null;

    /// <summary>What later steps refer to: for a job its Describe document.</summary>
    public JsonElement? Properties { get; init; }

    /// <summary>The metadata that the service lists for steps of its type, such as <c>{"TrainingJob": {"Arn": "..."}}</c>.</summary>
    public JsonElement? Metadata { get; init; }

    /// <summary>Why it failed or was stopped, or <see langword="null"/>. Length: at most 1,024.</summary>
    public string? FailureReason { get; init; }

    /// <summary>The kind of failure as retry policies name it, or <see langword="null"/>.</summary>
    public string? ExceptionType { get; init; }

    /// <summary>Whether an earlier result was looked for and found, and why; <see langword="null"/> if the step has no caching.</summary>
    public CacheDecision? Cache { get; init; }

    /// <summary>The execution whose result was taken because the step is not selected, or <see langword="null"/>.</summary>
    public string? SelectiveSourceExecutionArn { get; init; }

    /// <summary>Why it does not run, or <see langword="null"/>.</summary>
    public SkipReason? SkipReason { get; init; }

    /// <summary>The step because of which it does not run, or <see langword="null"/>.</summary>
    public string? SkippedBecauseOf { get; init; }

    /// <summary>The token of a callback step, or <see langword="null"/>.</summary>
    public string? CallbackToken { get; init; }

    /// <summary>The branch that a condition step took: <see langword="true"/> for <c>IfSteps</c>; <see langword="null"/> before.</summary>
    public bool? Outcome => Metadata?.Member("Condition").TextMember("Outcome") switch
    {
        "True" => true,
        "False" => false,
        _ => null,
    };

    /// <summary>Whether nothing happens to it any more.</summary>
    public bool IsTerminal => Status is StepStatus.Stopped or StepStatus.Failed or StepStatus.Succeeded or StepStatus.Skipped;

    /// <inheritdoc/>
    public override string ToString() => $"{Type} step '{Name}': {Status}{(FailureReason is null ? "" : $" ({FailureReason})")}";
}
