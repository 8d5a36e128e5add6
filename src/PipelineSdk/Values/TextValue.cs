namespace PipelineSdk;

/// <summary>
/// Anything, made text: the type of hyperparameter values. Constants become text as Python writes them (<c>6.0</c>, <c>True</c>); a reference that
/// is no text becomes a <c>Std:Join</c> of itself.
/// </summary>
public sealed class TextValue
{
    private TextValue(PipelineValue value) => Value = value;

    /// <summary>The value before it was made text.</summary>
    public PipelineValue Value { get; }

    /// <summary>The value as text.</summary>
    /// <returns>A text constant, or a reference.</returns>
    public PipelineString ToPipelineString() => Value.ToPipelineString();

    /// <summary>Converts a constant or a pipeline value.</summary>
    /// <param name="value">The value.</param>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator TextValue?(PipelineValue? value) => value is null ? null : new(value);

    /// <inheritdoc cref="op_Implicit(PipelineValue)"/>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator TextValue?(string? value) => value is null ? null : new((PipelineValue)value);

    /// <inheritdoc cref="op_Implicit(PipelineValue)"/>
    public static implicit operator TextValue(int value) => new(value);

    /// <inheritdoc cref="op_Implicit(PipelineValue)"/>
    public static implicit operator TextValue(long value) => new(value);

    /// <inheritdoc cref="op_Implicit(PipelineValue)"/>
    public static implicit operator TextValue(double value) => new(value);

    /// <inheritdoc cref="op_Implicit(PipelineValue)"/>
    public static implicit operator TextValue(bool value) => new(value);

    /// <summary>Text fits wherever text is wanted.</summary>
    /// <param name="value">The value.</param>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator PipelineString?(TextValue? value) => value?.ToPipelineString();

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
