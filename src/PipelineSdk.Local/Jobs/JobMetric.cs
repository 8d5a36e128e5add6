namespace PipelineSdk.Local;

/// <summary>A metric that a job reported.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its last value.</param>
/// <param name="Time">When it was reported.</param>
public sealed record JobMetric(string Name, double Value, DateTimeOffset Time);
