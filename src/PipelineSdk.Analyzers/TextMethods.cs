using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PipelineSdk.Analyzers;

/// <summary>Knows the methods that turn their arguments into text.</summary>
/// <remarks>
/// Printing (<c>Console.WriteLine(x)</c>, <c>Debug.WriteLine(x)</c>, a writer of unknown kind) is not among them: it shows a value's
/// placeholder to a person, which is what the placeholder is for, and the program does not get the text back.
/// </remarks>
internal static class TextMethods
{
    /// <summary>Whether an argument is one for a composite format, <c>"{0}"</c>. It throws in any method, also when printing.</summary>
    public static bool Format(IArgumentOperation argument) =>
        argument.Parameter is { ContainingSymbol: IMethodSymbol method, Ordinal: var ordinal }
        && method.Parameters.Take(ordinal).Any(IsFormat);

    /// <summary>Whether the program gets an argument back as text, which it could put into a pipeline.</summary>
    public static bool ReturnText(IArgumentOperation argument) =>
        argument.Parent is IInvocationOperation { TargetMethod: var method, Instance: var receiver }
        && ((receiver?.Type ?? method.ContainingType).ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat), method.Name) is
            ("string", "Concat" or "Join")
            or ("global::System.Convert", "ToString")
            or ("global::System.Text.StringBuilder", "Append" or "AppendJoin" or "Insert")
            or ("global::System.IO.StringWriter", "Write" or "WriteLine");

    private static bool IsFormat(IParameterSymbol parameter) =>
        parameter.Type.Name is "CompositeFormat" || parameter.GetAttributes().Any(IsCompositeFormatSyntax);

    private static bool IsCompositeFormatSyntax(AttributeData attribute) =>
        attribute.AttributeClass?.Name is "StringSyntaxAttribute"
        && attribute.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Primitive, Value: "CompositeFormat" };
}
