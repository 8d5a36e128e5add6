namespace PipelineSdk;

/// <summary>Writes the declaration of a parameter.</summary>
internal static class ParameterDefinitions
{
    public static ParameterDefinition Write(DefinitionWriter writer, IPipelineParameter parameter)
    {
        var type = parameter.Type.ToString();
        var place = writer.Place;
        writer.Json.StartObject();
        writer.WriteMember("Name", parameter.Name);
        writer.WriteMember("Type", type);
        if (parameter.Default is { } value)
        {
            writer.WriteMember("DefaultValue", value);
        }

        if (parameter.EnumValues.Count > 0)
        {
            writer.WriteMember("EnumValues", parameter.EnumValues, static (writer, value) => writer.WriteText(value));
        }

        writer.Json.EndObject();
        return new()
        {
            Name = parameter.Name,
            Type = type,
            DefaultValue = parameter.Default,
            EnumValues = parameter.EnumValues,
            JsonPath = place,
        };
    }
}
