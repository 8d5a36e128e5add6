using System.Runtime.CompilerServices;

namespace PipelineSdk;

/// <summary>
/// Text: a constant, a <see cref="ParameterString"/>, an <see cref="ExecutionVariable"/>, a property of a step, or a <see cref="Join"/>.
/// </summary>
/// <remarks>An interpolated string in a slot of this type is a <c>Std:Join</c>: <c>S3Uri = $"s3://{bucket}/train"</c>.</remarks>
[InterpolatedStringHandler]
public class PipelineString : PipelineValue
{
    internal PipelineString(object? payload)
        : base(payload)
    {
    }

    /// <inheritdoc cref="PipelineValue(int, int)"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public PipelineString(int literalLength, int formattedCount)
        : base(new InterpolationBuilder())
    {
    }

    /// <summary>Joins values with a separator while the pipeline runs (<c>Std:Join</c>).</summary>
    /// <param name="on">The separator.</param>
    /// <param name="values">The values; <see langword="null"/> is written as JSON <c>null</c>.</param>
    /// <returns>The joined text.</returns>
    public static PipelineString Join(string on, params ReadOnlySpan<PipelineValue?> values) => new Join(on, values);

    /// <summary>
    /// Says that an interpolated string is a pipeline value where C# would make it plain text: <c>var uri = PipelineString.Format($"s3://{bucket}")</c>.
    /// </summary>
    /// <param name="text">The interpolated string.</param>
    /// <returns>The same value.</returns>
    public static PipelineString Format(PipelineString text) => text;

    /// <summary>Converts a text constant.</summary>
    /// <param name="value">The constant.</param>
    /// <exception cref="InvalidOperationException">The text was made from a pipeline value with <see cref="object.ToString"/>.</exception>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator PipelineString?(string? value) => value is null ? null : new(Marker.Refuse(value));

    /// <summary>Takes a value whose type is known only while the pipeline runs.</summary>
    /// <param name="value">The value.</param>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator PipelineString?(UntypedReference? value) => value is null ? null : new(value.Payload);

    /// <summary>Joins two texts (<c>Std:Join</c>).</summary>
    /// <param name="left">The left text.</param>
    /// <param name="right">The right text.</param>
    public static PipelineString operator +(PipelineString left, PipelineString right) => Concat(left, right);

    /// <inheritdoc cref="op_Addition(PipelineString, PipelineString)"/>
    public static PipelineString operator +(PipelineString left, string right) => Concat(left, right);

    /// <inheritdoc cref="op_Addition(PipelineString, PipelineString)"/>
    public static PipelineString operator +(string left, PipelineString right) => Concat(left, right);

    internal static PipelineString Concat(PipelineValue left, PipelineValue right)
    {
        var builder = new InterpolationBuilder();
        builder.Append(left);
        builder.Append(right);
        return new(builder.Build());
    }
}
