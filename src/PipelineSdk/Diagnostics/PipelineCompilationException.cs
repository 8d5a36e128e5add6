namespace PipelineSdk;

/// <summary>A pipeline has errors and was not compiled.</summary>
public sealed class PipelineCompilationException : PipelineException
{
    internal PipelineCompilationException(string pipelineName, IReadOnlyList<PipelineDiagnostic> diagnostics)
        : base($"Pipeline '{pipelineName}'", diagnostics)
    {
    }
}
