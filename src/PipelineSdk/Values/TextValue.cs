using System.Runtime.CompilerServices;

namespace PipelineSdk;

/// <summary>
/// Anything, made text: the type of hyperparameter values. Constants become text as Python writes them (<c>6.0</c>, <c>True</c>); a reference that
/// is no text becomes a <c>Std:Join</c> of itself.
/// </summary>
[InterpolatedStringHandler]
public sealed class TextValue : IFormattable
{
    private TextValue(PipelineValue value) => Value = value;

    /// <inheritdoc cref="PipelineValue(int, int)"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public TextValue(int literalLength, int formattedCount) => Value = new PipelineString(literalLength, formattedCount);

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
    public static implicit operator TextValue(int value) => new((PipelineInteger)value);

    /// <inheritdoc cref="op_Implicit(PipelineValue)"/>
    public static implicit operator TextValue(long value) => new((PipelineInteger)value);

    /// <inheritdoc cref="op_Implicit(PipelineValue)"/>
    public static implicit operator TextValue(double value) => new(value);

    /// <inheritdoc cref="op_Implicit(PipelineValue)"/>
    public static implicit operator TextValue(bool value) => new((PipelineBoolean)value);

    /// <summary>Text fits wherever text is wanted.</summary>
    /// <param name="value">The value.</param>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator PipelineString?(TextValue? value) => value?.ToPipelineString();

    /// <inheritdoc cref="PipelineValue.AppendLiteral(string)"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendLiteral(string value) => Value.AppendLiteral(value);

    /// <inheritdoc cref="PipelineValue.AppendFormatted(PipelineValue)"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted(PipelineValue? value) => Value.AppendFormatted(value);

    /// <inheritdoc cref="PipelineValue.AppendFormatted(string)"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted(string? value) => Value.AppendFormatted(value);

    /// <inheritdoc cref="PipelineValue.AppendFormatted(double)"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted(double value) => Value.AppendFormatted(value);

    /// <inheritdoc cref="PipelineValue.AppendFormatted(float)"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted(float value) => Value.AppendFormatted(value);

    /// <inheritdoc cref="PipelineValue.AppendFormatted(bool)"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted(bool value) => Value.AppendFormatted(value);

    /// <inheritdoc cref="PipelineValue.AppendFormatted{T}(T, string)"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted<T>(T value, string? format = null)
        where T : struct, IFormattable => Value.AppendFormatted(value, format);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();

    /// <summary>Formats a constant. A value that is known only while the pipeline runs cannot be formatted.</summary>
    /// <param name="format">Not used.</param>
    /// <param name="formatProvider">Not used.</param>
    /// <returns>The constant's text.</returns>
    /// <exception cref="InvalidOperationException">The value is not a constant.</exception>
    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ((IFormattable)Value).ToString(format, formatProvider);
}
