namespace PipelineSdk;

/// <summary>
/// A pipeline or a definition has errors: a <see cref="PipelineCompilationException"/> or a <see cref="PipelineDefinitionException"/>. Carries all
/// problems that were found, not only the first.
/// </summary>
public abstract class PipelineException : Exception
{
    private const int Shown = 100;

    private protected PipelineException(string subject, IReadOnlyList<PipelineDiagnostic> diagnostics)
        : base(MessageOf(subject, diagnostics)) => Diagnostics = diagnostics;

    /// <summary>All problems: errors, warnings and notes.</summary>
    public IReadOnlyList<PipelineDiagnostic> Diagnostics { get; }

    private static string MessageOf(string subject, IReadOnlyList<PipelineDiagnostic> diagnostics)
    {
        var errors = diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        var lines = errors.Take(Shown).Select(static error => error.ToString());
        if (errors.Count > Shown)
        {
            lines = lines.Append($"and {Names.Number(errors.Count - Shown)} more");
        }

        return $"{subject} has {Names.Count(errors.Count, "error")}:{Environment.NewLine}{string.Join(Environment.NewLine, lines)}";
    }
}
