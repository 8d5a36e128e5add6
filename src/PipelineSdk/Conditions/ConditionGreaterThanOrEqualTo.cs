namespace PipelineSdk;

/// <summary>Holds if the left side is greater or equal (<c>GreaterThanOrEqualTo</c>).</summary>
/// <param name="left">The left side; <see langword="null"/> is written as JSON <c>null</c>.</param>
/// <param name="right">The right side; <see langword="null"/> is written as JSON <c>null</c>.</param>
public sealed class ConditionGreaterThanOrEqualTo(PipelineValue? left, PipelineValue? right) : ComparisonCondition("GreaterThanOrEqualTo", left, right);
