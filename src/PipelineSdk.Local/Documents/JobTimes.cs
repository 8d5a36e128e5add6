namespace PipelineSdk.Local;

/// <summary>When a job was created, started and ended.</summary>
internal readonly record struct JobTimes(DateTimeOffset Created, DateTimeOffset Started, DateTimeOffset Ended);
