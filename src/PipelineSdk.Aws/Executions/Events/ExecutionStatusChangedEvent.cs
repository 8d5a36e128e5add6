using PipelineSdk.Aws.SageMaker;

namespace PipelineSdk.Aws;

/// <summary>The execution has another status. With <c>Succeeded</c>, <c>Failed</c> or <c>Stopped</c> it is the last event.</summary>
/// <param name="Time">When.</param>
/// <param name="Status">The status.</param>
/// <param name="Before">The status before; <see langword="null"/> at the beginning.</param>
/// <param name="FailureReason">Why it failed, or <see langword="null"/>.</param>
public sealed record ExecutionStatusChangedEvent(
    DateTimeOffset Time, PipelineExecutionStatus Status, PipelineExecutionStatus? Before, string? FailureReason) : ExecutionEvent(Time);
