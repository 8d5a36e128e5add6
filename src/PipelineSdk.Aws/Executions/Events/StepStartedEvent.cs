namespace PipelineSdk.Aws;

/// <summary>A step has started. It is the first event of every step, also of one whose result was taken from a cache.</summary>
/// <param name="Time">When.</param>
/// <param name="Step">The step as it is then.</param>
public sealed record StepStartedEvent(DateTimeOffset Time, StepResult Step) : StepEvent(Time, Step);
