namespace PipelineSdk.Local;

/// <summary>Somebody asked the execution to stop.</summary>
public sealed record StopRequested : ExecutionEvent;
