using PipelineSdk.ModelGenerator.Model;
using PipelineSdk.ModelGenerator.Plan;

namespace PipelineSdk.ModelGenerator.Writing;

/// <summary>Writes the table of shapes: one lazy property each, in a file per kind.</summary>
internal sealed class ShapeTableWriter(GenerationPlan plan)
{
    private readonly ShapeExpressions _expressions = new(plan);

    public IEnumerable<(string Name, string Text)> Write() =>
    [
        Part("Structures", ShapeKind.Structure),
        Part("Collections", ShapeKind.List, ShapeKind.Map),
        Part("Strings", ShapeKind.String),
        Part("Enums", ShapeKind.Enum),
        Part("Numbers", ShapeKind.Integer, ShapeKind.Long, ShapeKind.Float, ShapeKind.Double),
    ];

    private (string Name, string Text) Part(string name, params IReadOnlyList<ShapeKind> kinds)
    {
        var head =
            $"""
            /// <summary>The service's shapes: {name.ToLowerInvariant()}.</summary>
            internal static partial class SageMakerShapes
            """;
        var properties = plan.All.Of(kinds).Where(static shape => ShapeExpressions.Shared(shape) is null).Select(Property);
        return (name, CSharpFile.Of("PipelineSdk", [], CSharpFile.Type(head, properties)));
    }

    private string Property(ModelShape shape) =>
        $"internal static {ShapeExpressions.TypeOf(shape)} {shape.Name} => field ??= {_expressions.New(shape)};";
}
