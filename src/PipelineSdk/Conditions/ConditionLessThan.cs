namespace PipelineSdk;

/// <summary>Holds if the left side is less (<c>LessThan</c>).</summary>
/// <param name="left">The left side; <see langword="null"/> is written as JSON <c>null</c>.</param>
/// <param name="right">The right side; <see langword="null"/> is written as JSON <c>null</c>.</param>
public sealed class ConditionLessThan(PipelineValue? left, PipelineValue? right) : ComparisonCondition("LessThan", left, right);
