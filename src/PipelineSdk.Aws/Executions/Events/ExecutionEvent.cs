namespace PipelineSdk.Aws;

/// <summary>Something that happened in an execution: to the execution itself, or to one of its steps.</summary>
/// <param name="Time">When, as the service tells it; where it doesn't, when it was noticed.</param>
public abstract record ExecutionEvent(DateTimeOffset Time);
