namespace PipelineSdk;

/// <summary>
/// A value of one of the service's enumerations. Each enumeration is a class of its own, with its known members; text that is not among them is
/// taken too, since the service gains members before a new version of this library does.
/// </summary>
public abstract class PipelineEnum : PipelineValue
{
    private protected PipelineEnum(object? payload)
        : base(payload)
    {
    }

    private protected PipelineEnum(InterpolationBuilder builder)
        : base(builder)
    {
    }

    /// <summary>An enumeration's value is text wherever text is wanted.</summary>
    /// <param name="value">The enumeration's value.</param>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator PipelineString?(PipelineEnum? value) => value is null ? null : new(value.Payload);
}
