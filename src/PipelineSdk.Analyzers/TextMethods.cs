using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PipelineSdk.Analyzers;

/// <summary>Knows the methods that turn their arguments into text.</summary>
internal static class TextMethods
{
    /// <summary>
    /// Whether a method formats an argument (<see cref="System.IFormattable"/>), which a pipeline value answers with an exception:
    /// composite formats in any method, and text writers, of which the console is one.
    /// </summary>
    public static bool Format(IArgumentOperation argument) =>
        FollowsFormat(argument.Parameter)
        || Method(argument) is ("System.Convert", "ToString") or ("System.Console" or "System.IO.TextWriter", "Write" or "WriteLine");

    /// <summary>
    /// Whether a method asks an argument for <c>ToString()</c>, and the program gets the text back and could put it into a pipeline.
    /// </summary>
    public static bool ReturnText(IArgumentOperation argument) =>
        Method(argument) is ("string", "Concat" or "Join") or ("System.Text.StringBuilder", "Append" or "AppendJoin" or "Insert");

    /// <summary>Whether a method shows an argument to a person.</summary>
    public static bool Print(IArgumentOperation argument) =>
        Method(argument) is (
            "System.Console" or "System.IO.TextWriter" or "System.Diagnostics.Debug" or "System.Diagnostics.Trace",
            "Write" or "WriteLine");

    private static (string? Type, string? Name) Method(IArgumentOperation argument) =>
        argument.Parent is IInvocationOperation { TargetMethod: var method }
            ? (method.ContainingType.ToDisplayString(), method.Name)
            : default;

    private static bool FollowsFormat(IParameterSymbol? parameter) =>
        parameter?.ContainingSymbol is IMethodSymbol method && method.Parameters.Take(parameter.Ordinal).Any(IsFormat);

    private static bool IsFormat(IParameterSymbol parameter) =>
        parameter.Type.Name is "CompositeFormat" || parameter.GetAttributes().Any(IsCompositeFormatSyntax);

    private static bool IsCompositeFormatSyntax(AttributeData attribute) =>
        attribute.AttributeClass?.Name is "StringSyntaxAttribute"
        && attribute.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Primitive, Value: "CompositeFormat" };
}
