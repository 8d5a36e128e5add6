namespace PipelineSdk;

/// <summary>
/// A whole number (64 bits): a constant, a <see cref="ParameterInteger"/> or a property of a step. It stands for the service's <c>integer</c> and
/// <c>long</c>.
/// </summary>
public class PipelineInteger : PipelineNumber
{
    // Values are immutable: one of each small one is enough, and most numbers of requests are small.
    private static readonly PipelineInteger[] Small = [.. Enumerable.Range(0, 256).Select(static value => new PipelineInteger((long)value))];

    internal PipelineInteger(object? payload)
        : base(payload)
    {
    }

    /// <summary>Converts a constant.</summary>
    /// <param name="value">The constant.</param>
    public static implicit operator PipelineInteger(int value) => Of(value);

    /// <inheritdoc cref="op_Implicit(int)"/>
    public static implicit operator PipelineInteger(long value) => Of(value);

    /// <inheritdoc cref="op_Implicit(int)"/>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator PipelineInteger?(int? value) => value is { } number ? Of(number) : null;

    /// <inheritdoc cref="op_Implicit(int)"/>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator PipelineInteger?(long? value) => value is { } number ? Of(number) : null;

    /// <inheritdoc cref="PipelineString.op_Implicit(UntypedReference)"/>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator PipelineInteger?(UntypedReference? value) => value is null ? null : new(value.Payload);

    private static PipelineInteger Of(long value) => (ulong)value < (ulong)Small.Length ? Small[value] : new(value);
}
