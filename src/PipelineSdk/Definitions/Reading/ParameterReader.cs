using System.Text.Json;

namespace PipelineSdk;

/// <summary>Reads the declaration of a parameter.</summary>
internal sealed class ParameterReader(DefinitionCursor cursor)
{
    private static readonly ValueReader Constants = new(new Dictionary<string, ParameterType>());

    public ParameterDefinition? Read(JsonElement json)
    {
        if (!cursor.Is(json, JsonValueKind.Object))
        {
            return null;
        }

        var name = cursor.RequiredText(json, "Name");
        var type = cursor.RequiredText(json, "Type");
        CheckDefault(json, type);
        return name is null ? null : new()
        {
            Name = name,
            Type = type ?? "",
            DefaultValue = json.TryGetProperty("DefaultValue", out var value) ? Constants.Read(value) ?? PipelineValue.Null : null,
            EnumValues = cursor.Texts(json, "EnumValues"),
            JsonPath = cursor.Path.ToString(),
        };
    }

    private void CheckDefault(JsonElement json, string? type)
    {
        if (type == nameof(ParameterType.Integer) && json.TryGetProperty("DefaultValue", out var value) && JsonNumbers.IsLargeInteger(value))
        {
            cursor.Path.Push("DefaultValue");
            cursor.Report(
                DiagnosticDescriptors.NumberTooLarge,
                $"{Names.Cut(value.GetRawText())} is no whole number of 64 bits.",
                "give a whole number that 64 bits can hold.");
            cursor.Path.Pop();
        }
    }

    /// <summary>The types by name, as far as they are known; of two declarations of one name the first counts.</summary>
    public static Dictionary<string, ParameterType> TypesOf(IReadOnlyList<ParameterDefinition> parameters)
    {
        var types = new Dictionary<string, ParameterType>(parameters.Count, StringComparer.Ordinal);
        foreach (var parameter in parameters)
        {
            if (TypeOf(parameter.Type) is { } type)
            {
                types.TryAdd(parameter.Name, type);
            }
        }

        return types;
    }

    public static ParameterType? TypeOf(string type) => type switch
    {
        "String" => ParameterType.String,
        "Integer" => ParameterType.Integer,
        "Float" => ParameterType.Float,
        "Boolean" => ParameterType.Boolean,
        _ => null,
    };
}
