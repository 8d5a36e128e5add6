namespace PipelineSdk;

/// <summary>A pipeline has errors. Carries all problems that were found, not only the first.</summary>
public sealed class PipelineCompilationException : Exception
{
    internal PipelineCompilationException(string pipelineName, IReadOnlyList<PipelineDiagnostic> diagnostics)
        : base(MessageOf(pipelineName, diagnostics)) => Diagnostics = diagnostics;

    /// <summary>All problems: errors, warnings and notes.</summary>
    public IReadOnlyList<PipelineDiagnostic> Diagnostics { get; }

    private static string MessageOf(string pipelineName, IReadOnlyList<PipelineDiagnostic> diagnostics)
    {
        var errors = diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        return $"Pipeline '{pipelineName}' has {errors.Count} error{(errors.Count == 1 ? "" : "s")}:{Environment.NewLine}" +
            string.Join(Environment.NewLine, errors);
    }
}
