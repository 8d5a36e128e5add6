namespace PipelineSdk;

/// <summary>Joins values with a separator while the pipeline runs (<c>Std:Join</c>). The result is always text.</summary>
/// <remarks>An interpolated string in a value slot is shorter where there is no separator: <c>$"s3://{bucket}/train"</c>.</remarks>
public sealed class Join : PipelineString
{
    /// <summary>A join.</summary>
    /// <param name="on">The separator; empty by default.</param>
    /// <param name="values">The values; <see langword="null"/> is written as JSON <c>null</c>.</param>
    /// <exception cref="InvalidOperationException">The separator was made from a pipeline value with <see cref="object.ToString"/>.</exception>
    public Join(string on = "", params ReadOnlySpan<PipelineValue?> values)
        : base(new JoinExpression(on, ToPayloads(values)))
    {
        ArgumentNullException.ThrowIfNull(on);
        Marker.Refuse(on);
    }

    /// <summary>The separator.</summary>
    public string On => ((JoinExpression)Payload!).On;

    /// <summary>The values, whatever they were given as; <see langword="null"/> for JSON <c>null</c>.</summary>
    public IReadOnlyList<PipelineValue?> Values => field ??= [.. ((JoinExpression)Payload!).Values.Select(FromPayload)];

    private static object?[] ToPayloads(ReadOnlySpan<PipelineValue?> values)
    {
        var payloads = new object?[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            payloads[i] = values[i]?.Payload;
        }

        return payloads;
    }
}
