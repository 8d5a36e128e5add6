namespace PipelineSdk;

/// <summary>Holds if the left side is less or equal (<c>LessThanOrEqualTo</c>).</summary>
/// <param name="left">The left side; <see langword="null"/> is written as JSON <c>null</c>.</param>
/// <param name="right">The right side; <see langword="null"/> is written as JSON <c>null</c>.</param>
public sealed class ConditionLessThanOrEqualTo(PipelineValue? left, PipelineValue? right) : ComparisonCondition("LessThanOrEqualTo", left, right);
