namespace PipelineSdk;

/// <summary>Gathers the problems of one compilation or validation, in the order in which they were found.</summary>
internal sealed class DiagnosticBag
{
    // Text from a stranger can have millions of problems with names of megabytes; what is kept of them stays within tens of megabytes.
    private const int MaxErrors = 2_000;
    private const int MaxOthers = 2_000;
    private const int MaxText = 4_096;

    private readonly List<PipelineDiagnostic> _all = [];
    private int _errors;
    private bool _more;

    public IReadOnlyList<PipelineDiagnostic> All => _all;

    public bool HasErrors => _errors > 0;

    /// <summary>Whether nothing more is taken, so that a walk can end.</summary>
    public bool IsFull => _errors >= MaxErrors && _all.Count - _errors >= MaxOthers;

    /// <summary>
    /// Whether a problem of this kind is still listed; if not, there is no need to make a message, and a note says that there are more.
    /// </summary>
    public bool Takes(DiagnosticDescriptor rule)
    {
        var takes = rule.Severity == DiagnosticSeverity.Error ? _errors < MaxErrors : _all.Count - _errors < MaxOthers;
        if (!takes)
        {
            NoteMore();
        }

        return takes;
    }

    public void Add(DiagnosticDescriptor rule, string? step, string path, string reason, string fix)
    {
        if (Takes(rule))
        {
            _errors += rule.Severity == DiagnosticSeverity.Error ? 1 : 0;
            _all.Add(new(rule, step is null ? null : Names.Cut(step), Limit(path), Limit(reason), Limit(fix)));
        }
    }

    public void AddRange(IReadOnlyList<PipelineDiagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            _errors += diagnostic.Severity == DiagnosticSeverity.Error ? 1 : 0;
            _more |= diagnostic.Descriptor == DiagnosticDescriptors.MoreProblems;
            _all.Add(diagnostic);
        }
    }

    private void NoteMore()
    {
        if (!_more)
        {
            _more = true;
            _all.Add(new(
                DiagnosticDescriptors.MoreProblems,
                null,
                "$",
                "there are more problems; those after this one are not all listed.",
                "correct the ones that are listed, then check again."));
        }
    }

    private static string Limit(string text) => text.Length <= MaxText ? text : string.Concat(text.AsSpan(0, MaxText - 1), "…");
}
