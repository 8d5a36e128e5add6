namespace PipelineSdk;

/// <summary>What the compiler keeps of the requests.</summary>
/// <param name="useCustomJobPrefix">Whether job names stay in the definition, without the time in generated ones; false by default.</param>
public sealed class PipelineDefinitionConfig(bool useCustomJobPrefix = false)
{
    /// <summary>
    /// Whether job names stay in the definition as prefixes: the run makes <c>NAME-EXECUTIONID-TOKEN-COUNT</c> of them. Otherwise jobs are named
    /// <c>pipelines-EXECUTIONID-STEP-TOKEN</c>.
    /// </summary>
    public bool UseCustomJobPrefix { get; init; } = useCustomJobPrefix;
}
