namespace PipelineSdk;

/// <summary>A kind of problem: what all diagnostics of one number have in common.</summary>
/// <param name="Id">The number, such as <c>PSDK1001</c>. It never changes its meaning.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Title">The rule in a few words.</param>
public sealed record DiagnosticDescriptor(string Id, DiagnosticSeverity Severity, string Title)
{
    /// <summary>The rule's section in the documentation, relative to the repository's root.</summary>
    public string HelpLink => $"docs/diagnostics.md#{Id.ToLowerInvariant()}";
}
