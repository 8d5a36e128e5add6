using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PipelineSdk.Analyzers;

internal static class SymbolExtensions
{
    /// <summary>Whether a type is another, or derives from it.</summary>
    public static bool DerivesFrom(this ITypeSymbol? type, INamedTypeSymbol? ancestor)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(type, ancestor))
                return true;
        }

        return false;
    }

    /// <summary>What enumerating a type yields, or null if it is no array, span or generic collection.</summary>
    public static ITypeSymbol? ElementType(this ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { Name: "Span" or "ReadOnlySpan", IsRefLikeType: true, Arity: 1 } span => span.TypeArguments[0],
        INamedTypeSymbol named => named.AllInterfaces.Prepend(named).FirstOrDefault(IsEnumerable)?.TypeArguments[0],
        _ => null,
    };

    /// <summary>What a conversion converts, or null if the conversion is code of a user.</summary>
    public static IOperation? BuiltInOperand(this IConversionOperation conversion) =>
        conversion.OperatorMethod is null ? conversion.Operand : null;

    private static bool IsEnumerable(INamedTypeSymbol type) =>
        type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T;
}
