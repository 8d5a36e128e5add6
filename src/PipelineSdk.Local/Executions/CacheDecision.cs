namespace PipelineSdk.Local;

/// <summary>What came of looking for an earlier result of a step.</summary>
/// <param name="IsHit">Whether one was taken.</param>
/// <param name="Explanation">Why: the age of the result, or the first field that differs.</param>
/// <param name="SourceExecutionArn">The execution whose result was taken, or <see langword="null"/>.</param>
public sealed record CacheDecision(bool IsHit, string Explanation, string? SourceExecutionArn = null);
