namespace PipelineSdk.Aws;

/// <summary>A step was stopped.</summary>
/// <param name="Time">When.</param>
/// <param name="Step">The step as it is then.</param>
public sealed record StepStoppedEvent(DateTimeOffset Time, StepResult Step) : StepEvent(Time, Step);
