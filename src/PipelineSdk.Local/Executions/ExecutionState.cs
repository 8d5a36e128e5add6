namespace PipelineSdk.Local;

/// <summary>An execution at one moment. Does not change.</summary>
public sealed record ExecutionState
{
    /// <summary>The ARN.</summary>
    public required string Arn { get; init; }

    /// <summary>The pipeline's name.</summary>
    public required string PipelineName { get; init; }

    /// <summary>The pipeline's ARN.</summary>
    public required string PipelineArn { get; init; }

    /// <summary>The name to show, or <see langword="null"/>.</summary>
    public string? DisplayName { get; init; }

    /// <summary>The description, or <see langword="null"/>.</summary>
    public string? Description { get; init; }

    /// <summary>Where it stands.</summary>
    public ExecutionStatus Status { get; init; }

    /// <summary>When it started.</summary>
    public DateTimeOffset StartTime { get; init; }

    /// <summary>When something last happened.</summary>
    public DateTimeOffset LastModifiedTime { get; init; }

    /// <summary>When it ended, or <see langword="null"/>.</summary>
    public DateTimeOffset? EndTime { get; init; }

    /// <summary>Why it failed, or <see langword="null"/>. Length: at most 1,300.</summary>
    public string? FailureReason { get; init; }

    /// <summary>The parameters' values.</summary>
    public required IReadOnlyDictionary<string, JsonElement> Parameters { get; init; }

    /// <summary>How many steps may run at a time, or <see langword="null"/> for the engine's default.</summary>
    public int? MaxParallelExecutionSteps { get; init; }

    /// <summary>The steps for which it was started, or <see langword="null"/> for all.</summary>
    public SelectiveExecution? SelectiveExecution { get; init; }

    /// <summary>All steps in definition order, those of branches after their condition step.</summary>
    public required IReadOnlyList<StepState> Steps { get; init; }

    /// <summary>The identifier: the last part of <see cref="Arn"/>, 12 characters.</summary>
    public string Id => Arn[(Arn.LastIndexOf('/') + 1)..];

    /// <summary>Whether nothing happens any more.</summary>
    public bool IsTerminal => Status is ExecutionStatus.Stopped or ExecutionStatus.Failed or ExecutionStatus.Succeeded;

    /// <summary>A step by name.</summary>
    /// <param name="stepName">The name.</param>
    /// <exception cref="KeyNotFoundException">There is no such step; the message names those that there are.</exception>
    public StepState this[string stepName] => Steps.FirstOrDefault(step => step.Name == stepName)
        ?? throw new KeyNotFoundException($"There is no step '{stepName}'. The steps: {Text.List(Steps.Select(static step => step.Name))}.");

    /// <inheritdoc/>
    public override string ToString() => $"{PipelineName} {Id}: {Status}{(FailureReason is null ? "" : $" ({FailureReason})")}";
}
