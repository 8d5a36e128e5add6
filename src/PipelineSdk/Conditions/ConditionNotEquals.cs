namespace PipelineSdk;

/// <summary>Holds if both sides differ. Only read: the published schema has it, the Python SDK writes <c>Not</c> of <c>Equals</c>.</summary>
internal sealed class ConditionNotEquals(PipelineValue? left, PipelineValue? right) : ComparisonCondition(ConditionTypes.NotEqual, left, right);
