using PipelineSdk.ModelGenerator.Model;

namespace PipelineSdk.ModelGenerator.Writing;

/// <summary>The library's types of values that are the same in requests and reports.</summary>
internal static class ValueTypes
{
    /// <summary>The type of a single value, or <see langword="null"/> for structures, lists and maps.</summary>
    public static string? Of(ModelShape shape) => shape.Kind switch
    {
        ShapeKind.String => "PipelineString",
        ShapeKind.Enum => shape.Name,
        ShapeKind.Integer or ShapeKind.Long => "PipelineInteger",
        ShapeKind.Float or ShapeKind.Double => "PipelineDouble",
        ShapeKind.Boolean => "PipelineBoolean",
        ShapeKind.Timestamp => "PipelineTimestamp",
        _ => null,
    };
}
