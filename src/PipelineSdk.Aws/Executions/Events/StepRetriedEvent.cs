namespace PipelineSdk.Aws;

/// <summary>A step runs again after it failed or was stopped: by its retry policy, or since the execution is retried.</summary>
/// <param name="Time">When.</param>
/// <param name="Step">The step as it is then.</param>
public sealed record StepRetriedEvent(DateTimeOffset Time, StepResult Step) : StepEvent(Time, Step);
