using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PipelineSdk.Analyzers;

/// <summary>Knows which types and operations of a compilation are pipeline values.</summary>
internal sealed class PipelineTypes
{
    private readonly INamedTypeSymbol _value;
    private readonly INamedTypeSymbol? _text;
    private readonly INamedTypeSymbol? _enumeration;

    private PipelineTypes(INamedTypeSymbol value, Compilation compilation)
    {
        _value = value;
        _text = compilation.GetTypeByMetadataName("PipelineSdk.TextValue");
        _enumeration = compilation.GetTypeByMetadataName("PipelineSdk.PipelineEnum");
    }

    /// <summary>The pipeline types of a compilation, or null if it does not use the library.</summary>
    public static PipelineTypes? Of(Compilation compilation) =>
        compilation.GetTypeByMetadataName("PipelineSdk.PipelineValue") is { } value ? new(value, compilation) : null;

    /// <summary>Whether a type is a pipeline value.</summary>
    public bool IsValue(ITypeSymbol? type) => type switch
    {
        ITypeParameterSymbol parameter => parameter.ConstraintTypes.Any(IsValue),
        _ => type.DerivesFrom(_value) || type.DerivesFrom(_text),
    };

    /// <summary>The operation below upcasts that yields a pipeline value, or null if the operation yields something else.</summary>
    public IOperation? FindValue(IOperation? operation)
    {
        while (operation is not null && !IsValue(operation.Type))
        {
            operation = (operation as IConversionOperation)?.BuiltInOperand();
        }

        return operation is null || IsEnumerationMember(operation) ? null : operation;
    }

    /// <summary>
    /// The operations that yield pipeline values in an argument: the argument itself or, if it is taken as a sequence, its elements
    /// (or the whole sequence where they cannot be told apart).
    /// </summary>
    public IEnumerable<IOperation> FindValues(IOperation argument)
    {
        if (FindValue(argument) is { } value)
            return [value];

        if (argument.Type.ElementType() is null && argument is not ISpreadOperation)
            return [];

        while ((argument as IConversionOperation)?.BuiltInOperand() is { } operand)
        {
            argument = operand;
        }

        return argument switch
        {
            IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues.SelectMany(FindValues),
            ICollectionExpressionOperation collection => collection.Elements.SelectMany(FindValues),
            ISpreadOperation spread => FindValues(spread.Operand),
            _ => IsValue(argument.Type.ElementType()) ? [argument] : [],
        };
    }

    // TrainingInstanceType.MlM5Xlarge is a constant, and formatting gives its name.
    private bool IsEnumerationMember(IOperation operation) =>
        operation is IPropertyReferenceOperation { Property: { IsStatic: true } property }
        && property.ContainingType.DerivesFrom(_enumeration);
}
