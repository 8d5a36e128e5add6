namespace PipelineSdk.Local;

/// <summary>An engine took up an execution that an earlier one left. What was running then starts again as a new attempt.</summary>
public sealed record ExecutionResumed : ExecutionEvent;
