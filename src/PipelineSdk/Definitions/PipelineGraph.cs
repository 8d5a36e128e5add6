namespace PipelineSdk;

/// <summary>The dependencies between the steps of a definition, by name.</summary>
public sealed class PipelineGraph
{
    internal static PipelineGraph Of(PipelineDefinition definition)
    {
        _ = definition;
        return new();
    }
}
