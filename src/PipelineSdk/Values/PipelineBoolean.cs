namespace PipelineSdk;

/// <summary>True or false: a constant, a <see cref="ParameterBoolean"/> or a property of a step.</summary>
public class PipelineBoolean : PipelineValue
{
    internal PipelineBoolean(object? payload)
        : base(payload)
    {
    }

    /// <summary>Converts a constant.</summary>
    /// <param name="value">The constant.</param>
    public static implicit operator PipelineBoolean(bool value) => new(value);

    /// <inheritdoc cref="op_Implicit(bool)"/>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator PipelineBoolean?(bool? value) => value is { } flag ? new(flag) : null;

    /// <inheritdoc cref="PipelineString.op_Implicit(UntypedReference)"/>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator PipelineBoolean?(UntypedReference? value) => value is null ? null : new(value.Payload);
}
