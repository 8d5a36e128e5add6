namespace PipelineSdk.ModelGenerator.Model;

/// <summary>The kinds of shapes. The model has no kind for enumerations: they are strings with a list of values.</summary>
internal enum ShapeKind
{
    Structure,
    List,
    Map,
    String,
    Enum,
    Integer,
    Long,
    Float,
    Double,
    Boolean,
    Timestamp,
    Blob,
}
