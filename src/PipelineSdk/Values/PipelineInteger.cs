namespace PipelineSdk;

/// <summary>
/// A whole number (64 bits): a constant, a <see cref="ParameterInteger"/> or a property of a step. It stands for the service's <c>integer</c> and
/// <c>long</c>.
/// </summary>
public class PipelineInteger : PipelineNumber
{
    internal PipelineInteger(object? payload)
        : base(payload)
    {
    }

    /// <summary>Converts a constant.</summary>
    /// <param name="value">The constant.</param>
    public static implicit operator PipelineInteger(int value) => new((long)value);

    /// <inheritdoc cref="op_Implicit(int)"/>
    public static implicit operator PipelineInteger(long value) => new(value);

    /// <inheritdoc cref="op_Implicit(int)"/>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator PipelineInteger?(int? value) => value is { } number ? new((long)number) : null;

    /// <inheritdoc cref="op_Implicit(int)"/>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator PipelineInteger?(long? value) => value is { } number ? new(number) : null;

    /// <inheritdoc cref="PipelineString.op_Implicit(UntypedReference)"/>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator PipelineInteger?(UntypedReference? value) => value is null ? null : new(value.Payload);
}
