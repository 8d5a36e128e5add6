namespace PipelineSdk;

/// <summary>A parameter of type String, given when the pipeline is started.</summary>
public sealed class ParameterString : PipelineString, IPipelineParameter
{
    /// <summary>A parameter.</summary>
    /// <param name="name">The name. Length: 1 to 256; pattern: <c>[A-Za-z0-9\-_]*</c>.</param>
    /// <param name="defaultValue">The default; without one, every start must give a value. Length: at most 1,024.</param>
    /// <param name="enumValues">The permitted values; none: any text.</param>
    /// <exception cref="InvalidOperationException">A text was made from a pipeline value with <see cref="object.ToString"/>.</exception>
    public ParameterString(string name, string? defaultValue = null, IEnumerable<string>? enumValues = null)
        : base(new ParameterExpression(name, ParameterType.String, defaultValue))
    {
        ArgumentNullException.ThrowIfNull(name);
        Name = name;
        DefaultValue = defaultValue is null ? null : Marker.Refuse(defaultValue);
        EnumValues = [.. (enumValues ?? []).Select(Marker.Refuse)];
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>The default, or <see langword="null"/> if every start must give a value.</summary>
    public string? DefaultValue { get; }

    /// <inheritdoc/>
    public IReadOnlyList<string> EnumValues { get; }

    ParameterType IPipelineParameter.Type => ParameterType.String;

    PipelineValue? IPipelineParameter.Default => DefaultValue;

    Expression IPipelineParameter.Expression => (Expression)Payload!;
}
