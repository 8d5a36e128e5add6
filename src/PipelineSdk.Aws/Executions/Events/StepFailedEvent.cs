namespace PipelineSdk.Aws;

/// <summary>A step has failed. <see cref="StepResult.FailureReason"/> tells why.</summary>
/// <param name="Time">When.</param>
/// <param name="Step">The step as it is then.</param>
public sealed record StepFailedEvent(DateTimeOffset Time, StepResult Step) : StepEvent(Time, Step);
