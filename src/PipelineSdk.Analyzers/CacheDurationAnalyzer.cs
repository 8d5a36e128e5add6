using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace PipelineSdk.Analyzers;

/// <summary>
/// PSDK0002: asks about <c>P30M</c>, which reuses a step's result for 30 months where 30 minutes (<c>PT30M</c>) are likely meant.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CacheDurationAnalyzer : DiagnosticAnalyzer
{
    private static readonly Regex Months = new(@"\AP(?<number>[0-9]+)M\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [DiagnosticDescriptors.MonthsOfCache];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static context =>
        {
            if (context.Compilation.GetTypeByMetadataName("PipelineSdk.CacheConfig") is { } cacheConfig)
            {
                context.RegisterOperationAction(
                    context => Report(context, cacheConfig),
                    OperationKind.Argument,
                    OperationKind.SimpleAssignment);
            }
        });
    }

    private static void Report(OperationAnalysisContext context, INamedTypeSymbol cacheConfig)
    {
        var (target, value) = context.Operation switch
        {
            IArgumentOperation { Parameter: { Name: "expireAfter" } parameter } argument =>
                (parameter.ContainingType, argument.Value),
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { Name: "ExpireAfter" } property } } assignment =>
                (property.ContainingType, assignment.Value),
            _ => default,
        };

        if (SymbolEqualityComparer.Default.Equals(target, cacheConfig)
            && value.ConstantValue is { HasValue: true, Value: string duration }
            && Months.Match(duration) is { Success: true, Groups: var groups })
        {
            var number = groups["number"].Value;
            context.ReportDiagnostic(
                Diagnostic.Create(DiagnosticDescriptors.MonthsOfCache, value.Syntax.GetLocation(), duration, number, $"PT{number}M"));
        }
    }
}
