namespace PipelineSdk;

/// <summary>
/// What the service model says of a value: its kind and limits. The limits are checked on constants, both of arguments built here and of
/// definitions read from JSON.
/// </summary>
internal abstract class Shape
{
    /// <summary>Whether a constant is of the shape's kind and within its limits; never for structures, lists and maps.</summary>
    public virtual bool Allows(object? constant) => false;
}
