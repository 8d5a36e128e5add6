namespace PipelineSdk;

/// <summary>Gathers the problems of one compilation or validation, in the order in which they were found.</summary>
internal sealed class DiagnosticBag
{
    private readonly List<PipelineDiagnostic> _all = [];

    public IReadOnlyList<PipelineDiagnostic> All => _all;

    public bool HasErrors { get; private set; }

    public void Add(DiagnosticDescriptor rule, string? step, string path, string reason, string fix)
    {
        HasErrors |= rule.Severity == DiagnosticSeverity.Error;
        _all.Add(new(rule, step, path, reason, fix));
    }
}
