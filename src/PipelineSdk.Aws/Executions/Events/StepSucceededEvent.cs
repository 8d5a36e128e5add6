namespace PipelineSdk.Aws;

/// <summary>A step has succeeded. <see cref="StepResult.CacheHitSourceArn"/> tells whether its result came from a cache.</summary>
/// <param name="Time">When.</param>
/// <param name="Step">The step as it is then.</param>
public sealed record StepSucceededEvent(DateTimeOffset Time, StepResult Step) : StepEvent(Time, Step);
