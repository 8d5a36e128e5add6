namespace PipelineSdk;

/// <summary>A number: <see cref="PipelineInteger"/> or <see cref="PipelineDouble"/>. Comparing two numbers makes a <see cref="Condition"/>.</summary>
public class PipelineNumber : PipelineValue
{
    private protected PipelineNumber(object? payload)
        : base(payload)
    {
    }

    /// <summary>Converts an integer constant.</summary>
    /// <param name="value">The constant.</param>
    public static implicit operator PipelineNumber(int value) => new((long)value);

    /// <inheritdoc cref="op_Implicit(int)"/>
    public static implicit operator PipelineNumber(long value) => new(value);

    /// <summary>Converts a floating-point constant.</summary>
    /// <param name="value">The constant.</param>
    public static implicit operator PipelineNumber(double value) => new(value);

    /// <inheritdoc cref="PipelineString.op_Implicit(UntypedReference)"/>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator PipelineNumber?(UntypedReference? value) => value is null ? null : new(value.Payload);

    /// <summary>A condition that holds if the left number is less (<c>LessThan</c>).</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static Condition operator <(PipelineNumber left, PipelineNumber right) => new ConditionLessThan(left, right);

    /// <summary>A condition that holds if the left number is greater (<c>GreaterThan</c>).</summary>
    /// <inheritdoc cref="op_LessThan(PipelineNumber, PipelineNumber)"/>
    public static Condition operator >(PipelineNumber left, PipelineNumber right) => new ConditionGreaterThan(left, right);

    /// <summary>A condition that holds if the left number is less or equal (<c>LessThanOrEqualTo</c>).</summary>
    /// <inheritdoc cref="op_LessThan(PipelineNumber, PipelineNumber)"/>
    public static Condition operator <=(PipelineNumber left, PipelineNumber right) => new ConditionLessThanOrEqualTo(left, right);

    /// <summary>A condition that holds if the left number is greater or equal (<c>GreaterThanOrEqualTo</c>).</summary>
    /// <inheritdoc cref="op_LessThan(PipelineNumber, PipelineNumber)"/>
    public static Condition operator >=(PipelineNumber left, PipelineNumber right) => new ConditionGreaterThanOrEqualTo(left, right);
}
