using System.Globalization;

namespace PipelineSdk;

/// <summary>A parameter as a definition declares it.</summary>
public sealed class ParameterDefinition
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The type as it is written: <c>String</c>, <c>Integer</c>, <c>Float</c> or <c>Boolean</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The default; <see langword="null"/> if there is none.</summary>
    public PipelineValue? DefaultValue { get; init; }

    /// <summary>The permitted values; empty: any.</summary>
    public IReadOnlyList<string> EnumValues { get; init; } = [];

    /// <summary>Its place in the definition, such as <c>$.Parameters[0]</c>.</summary>
    public required string JsonPath { get; init; }

    /// <param name="parameter">A parameter that is declared here.</param>
    /// <param name="position">Its position among the pipeline's.</param>
    internal static ParameterDefinition Of(IPipelineParameter parameter, int position) => new()
    {
        Name = parameter.Name,
        Type = parameter.Type.ToString(),
        DefaultValue = parameter.Default,
        EnumValues = parameter.EnumValues,
        JsonPath = string.Create(CultureInfo.InvariantCulture, $"$.Parameters[{position}]"),
    };
}
