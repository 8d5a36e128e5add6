namespace PipelineSdk;

/// <summary>
/// All kinds of problems, by number: a thousand for each area, in a file of its own. The sections of <c>docs/diagnostics.md</c> have the same numbers.
/// </summary>
internal static partial class DiagnosticDescriptors
{
    private static DiagnosticDescriptor Error(string id, string title) => new(id, DiagnosticSeverity.Error, title);

    private static DiagnosticDescriptor Warning(string id, string title) => new(id, DiagnosticSeverity.Warning, title);

    private static DiagnosticDescriptor Info(string id, string title) => new(id, DiagnosticSeverity.Info, title);
}
