namespace PipelineSdk.Aws;

/// <summary>Something that happened to a step.</summary>
/// <param name="Time">When.</param>
/// <param name="Step">The step as it is then.</param>
public abstract record StepEvent(DateTimeOffset Time, StepResult Step) : ExecutionEvent(Time);
