namespace PipelineSdk;

/// <summary>
/// A parameter of a pipeline: <see cref="ParameterString"/>, <see cref="ParameterInteger"/>, <see cref="ParameterFloat"/> or
/// <see cref="ParameterBoolean"/>. It is declared in <see cref="Pipeline.Parameters"/> and gets its value when the pipeline is started.
/// </summary>
public interface IPipelineParameter
{
    /// <summary>The name. Length: 1 to 256; pattern: <c>[A-Za-z0-9\-_]*</c>.</summary>
    string Name { get; }

    /// <summary>The type.</summary>
    ParameterType Type { get; }

    /// <summary>The default as a constant, or <see langword="null"/> if a value must be given at every start.</summary>
    PipelineValue? Default { get; }

    /// <summary>The permitted values of a text parameter; empty: any.</summary>
    IReadOnlyList<string> EnumValues { get; }

    // Keeps the set closed: only this assembly makes kinds of parameters.
    internal Expression Expression { get; }
}
