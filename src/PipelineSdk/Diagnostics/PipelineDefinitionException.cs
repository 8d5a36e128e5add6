namespace PipelineSdk;

/// <summary>A text is no pipeline definition.</summary>
public sealed class PipelineDefinitionException : PipelineException
{
    internal PipelineDefinitionException(IReadOnlyList<PipelineDiagnostic> diagnostics)
        : base("The definition", diagnostics)
    {
    }
}
