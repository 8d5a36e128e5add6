namespace PipelineSdk;

/// <summary>A parameter of type Integer, given when the pipeline is started.</summary>
public sealed class ParameterInteger : PipelineInteger, IPipelineParameter
{
    /// <summary>A parameter.</summary>
    /// <param name="name">The name. Length: 1 to 256; pattern: <c>[A-Za-z0-9\-_]*</c>.</param>
    /// <param name="defaultValue">The default; without one, every start must give a value.</param>
    public ParameterInteger(string name, long? defaultValue = null)
        : base(new ParameterExpression(name, ParameterType.Integer))
    {
        ArgumentNullException.ThrowIfNull(name);
        Name = name;
        DefaultValue = defaultValue;
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>The default, or <see langword="null"/> if every start must give a value.</summary>
    public long? DefaultValue { get; }

    ParameterType IPipelineParameter.Type => ParameterType.Integer;

    PipelineValue? IPipelineParameter.Default => DefaultValue is { } value ? (PipelineValue)value : null;

    IReadOnlyList<string> IPipelineParameter.EnumValues => [];

    Expression IPipelineParameter.Expression => (Expression)Payload!;
}
