using Microsoft.CodeAnalysis;

namespace PipelineSdk.Analyzers;

/// <summary>Every diagnostic that is found in C# source; docs/diagnostics.md explains them.</summary>
internal static class DiagnosticDescriptors
{
    private const string Usage = nameof(Usage);

    /// <summary>Argument: the expression whose value is formatted.</summary>
    public static readonly DiagnosticDescriptor FormattedValue = new(
        id: "PSDK0001",
        title: "A pipeline value is formatted into a plain string",
        messageFormat: "'{0}' has no text before the pipeline runs, but is formatted into a plain string here: "
            + "declare the target as PipelineString, or use PipelineString.Format($\"...\") or ToPipelineString()",
        category: Usage,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A parameter, an execution variable or a property of a step gets its value while the pipeline runs. "
            + "A plain string takes a placeholder in its place; a pipeline string joins the value and the text around it in the run.",
        helpLinkUri: "docs/diagnostics.md#psdk0001");

    /// <summary>Arguments: the duration as written, its number, and the same number of minutes.</summary>
    public static readonly DiagnosticDescriptor MonthsOfCache = new(
        id: "PSDK0002",
        title: "A cache duration is counted in months",
        messageFormat: "ExpireAfter '{0}' reuses results for {1} months: write '{2}' for {1} minutes",
        category: Usage,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "In an ISO 8601 duration, M before the T counts months, and M after it counts minutes.",
        helpLinkUri: "docs/diagnostics.md#psdk0002");
}
