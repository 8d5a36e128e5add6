namespace PipelineSdk;

/// <summary>Holds if both sides are equal (<c>Equals</c>).</summary>
/// <param name="left">The left side; <see langword="null"/> is written as JSON <c>null</c>.</param>
/// <param name="right">The right side; <see langword="null"/> is written as JSON <c>null</c>.</param>
public sealed class ConditionEquals(PipelineValue? left, PipelineValue? right) : ComparisonCondition("Equals", left, right);
