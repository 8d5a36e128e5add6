namespace PipelineSdk;

/// <summary>Holds if the left side is greater (<c>GreaterThan</c>).</summary>
/// <param name="left">The left side; <see langword="null"/> is written as JSON <c>null</c>.</param>
/// <param name="right">The right side; <see langword="null"/> is written as JSON <c>null</c>.</param>
public sealed class ConditionGreaterThan(PipelineValue? left, PipelineValue? right) : ComparisonCondition("GreaterThan", left, right);
