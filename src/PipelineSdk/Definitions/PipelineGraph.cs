namespace PipelineSdk;

/// <summary>The dependencies between the steps of a definition, by name.</summary>
public sealed class PipelineGraph
{
    /// <summary>The names on one cycle, the first repeated at the end; <see langword="null"/> if there is none.</summary>
    public IReadOnlyList<string>? Cycle { get; }

    internal static PipelineGraph Of(PipelineDefinition definition)
    {
        _ = definition;
        return new();
    }
}
