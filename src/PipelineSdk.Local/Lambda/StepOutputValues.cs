using System.Globalization;

namespace PipelineSdk.Local;

/// <summary>Outputs of Lambda and callback steps in their declared types.</summary>
internal static class StepOutputValues
{
    /// <summary>The declared outputs of an answer.</summary>
    /// <exception cref="StepFaultException">An output is missing or of another type.</exception>
    public static JsonObject Read(StepDefinition step, JsonObject answer)
    {
        var outputs = new JsonObject();
        foreach (var output in step.OutputParameters)
        {
            if (!answer.TryGetPropertyValue(output.OutputName, out var value) || value is null)
            {
                throw new StepFaultException($"There is no output '{output.OutputName}'; there are {Text.List(answer.Select(static member => member.Key))}.");
            }

            outputs[output.OutputName] = JsonValues.ToNode(Convert(output, JsonValues.Of(value)));
        }

        return outputs;
    }

    private static JsonElement Convert(StepOutput output, JsonElement value)
    {
        var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
        JsonElement? converted = output.OutputType switch
        {
            "Integer" when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => JsonValues.Of(number),
            "Float" when value.ValueKind == JsonValueKind.Number => value,
            "Float" when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) =>
                JsonValues.Of(number),
            "Boolean" when bool.TryParse(text, out var flag) => JsonValues.Of(flag),
            "Integer" or "Float" or "Boolean" => null,
            _ => JsonValues.Of(text),
        };
        return converted ?? throw new StepFaultException($"The output '{output.OutputName}' is no {output.OutputType}: {Text.Cut(text, 100)}");
    }
}
