namespace PipelineSdk;

/// <summary>True or false: a constant, a <see cref="ParameterBoolean"/> or a property of a step.</summary>
public class PipelineBoolean : PipelineValue
{
    // Values are immutable: one of each is enough.
    private static readonly PipelineBoolean True = new(true);
    private static readonly PipelineBoolean False = new(false);

    internal PipelineBoolean(object? payload)
        : base(payload)
    {
    }

    /// <summary>Converts a constant.</summary>
    /// <param name="value">The constant.</param>
    public static implicit operator PipelineBoolean(bool value) => value ? True : False;

    /// <inheritdoc cref="op_Implicit(bool)"/>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator PipelineBoolean?(bool? value) => value is { } flag ? flag : (PipelineBoolean?)null;

    /// <inheritdoc cref="PipelineString.op_Implicit(UntypedReference)"/>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator PipelineBoolean?(UntypedReference? value) => value is null ? null : new(value.Payload);
}
