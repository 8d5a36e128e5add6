using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace PipelineSdk.Analyzers;

/// <summary>
/// PSDK0001: finds pipeline values that are formatted into a plain string. Where that does not throw, SageMaker would get a placeholder
/// for the value.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FormattedValueAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [DiagnosticDescriptors.FormattedValue];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();

        // A generated pipeline with a placeholder in it is as broken as a hand-written one.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(static context =>
        {
            if (PipelineTypes.Of(context.Compilation) is { } types)
            {
                context.RegisterOperationAction(
                    context => CheckOperands(context, types),
                    OperationKind.Interpolation,
                    OperationKind.InterpolatedStringAppendFormatted,
                    OperationKind.Binary,
                    OperationKind.CompoundAssignment,
                    OperationKind.Invocation,
                    OperationKind.MethodReference);
                context.RegisterOperationAction(context => CheckArgument(context, types), OperationKind.Argument);
            }
        });
    }

    private static void CheckOperands(OperationAnalysisContext context, PipelineTypes types)
    {
        foreach (var operand in FormattedOperands(context, types))
        {
            if (types.FindValue(operand) is { } value)
                Report(context, value);
        }
    }

    private static void CheckArgument(OperationAnalysisContext context, PipelineTypes types)
    {
        var argument = (IArgumentOperation)context.Operation;
        foreach (var value in types.FindValues(argument.Value))
        {
            if (TextMethods.Format(argument) || (TextMethods.ReturnText(argument) && !IsForPeople(argument.Parent, context)))
                Report(context, value);
        }
    }

    private static IEnumerable<IOperation> FormattedOperands(OperationAnalysisContext context, PipelineTypes types) =>
        context.Operation switch
        {
            // $"{x}" as a string or FormattableString.
            IInterpolationOperation hole => [hole.Expression],

            // $"{x}" as a handler that does not know pipeline values: Debug.Assert, StringBuilder.AppendLine, string.Create.
            IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation { Arguments: { Length: > 0 } arguments } }
                when !types.IsValue(arguments[0].Parameter?.OriginalDefinition.Type) => [arguments[0].Value],

            // The rest makes a placeholder, which people may see.
            _ when IsForPeople(context.Operation, context) => [],

            // "a" + x, where x has no operator of its own.
            IBinaryOperation { OperatorMethod: null, Type.SpecialType: SpecialType.System_String } sum =>
                [sum.LeftOperand, sum.RightOperand],
            ICompoundAssignmentOperation { OperatorMethod: null, Type.SpecialType: SpecialType.System_String } sum => [sum.Value],

            // x.ToString(), and x.ToString as a delegate.
            IInvocationOperation { TargetMethod.Name: nameof(ToString), Instance: { } receiver } => [receiver],
            IMethodReferenceOperation { Method.Name: nameof(ToString), Instance: { } receiver } => [receiver],

            _ => [],
        };

    // A text is for people if it is printed at once, or is a part of what an override of ToString makes.
    private static bool IsForPeople(IOperation? text, OperationAnalysisContext context) =>
        (UserOf(text) is IArgumentOperation argument && TextMethods.Print(argument))
        || context.ContainingSymbol is IMethodSymbol { Name: nameof(ToString), IsOverride: true };

    // In x?.ToString(), what uses the text is around the whole of it.
    private static IOperation? UserOf(IOperation? text) =>
        text?.Parent is IConditionalAccessOperation access ? UserOf(access) : text?.Parent;

    private static void Report(OperationAnalysisContext context, IOperation value)
    {
        // An expression over many lines would tear the message apart.
        var expression = string.Join(" ", value.Syntax.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        context.ReportDiagnostic(Diagnostic.Create(DiagnosticDescriptors.FormattedValue, value.Syntax.GetLocation(), expression));
    }
}
