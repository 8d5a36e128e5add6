namespace PipelineSdk;

/// <summary>
/// A floating-point number: a constant, a <see cref="ParameterFloat"/> or a property of a step. It stands for the service's <c>float</c> and
/// <c>double</c>; whole numbers are written as Python writes them, <c>6.0</c>.
/// </summary>
public class PipelineDouble : PipelineNumber
{
    internal PipelineDouble(object? payload)
        : base(payload)
    {
    }

    /// <summary>Converts a constant.</summary>
    /// <param name="value">The constant.</param>
    public static implicit operator PipelineDouble(int value) => new((double)value);

    /// <inheritdoc cref="op_Implicit(int)"/>
    public static implicit operator PipelineDouble(long value) => new((double)value);

    /// <inheritdoc cref="op_Implicit(int)"/>
    public static implicit operator PipelineDouble(float value) => new((double)value);

    /// <inheritdoc cref="op_Implicit(int)"/>
    public static implicit operator PipelineDouble(double value) => new(value);

    /// <inheritdoc cref="op_Implicit(int)"/>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator PipelineDouble?(double? value) => value is { } number ? new(number) : null;

    /// <summary>Widens a whole number.</summary>
    /// <param name="value">The whole number.</param>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator PipelineDouble?(PipelineInteger? value) =>
        value is null ? null : new(value.Payload is long number ? (double)number : value.Payload);

    /// <inheritdoc cref="PipelineString.op_Implicit(UntypedReference)"/>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator PipelineDouble?(UntypedReference? value) => value is null ? null : new(value.Payload);
}
