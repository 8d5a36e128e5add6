using System.Globalization;
using System.Numerics;

namespace PipelineSdk.Local;

/// <summary>Gives each declared parameter its value at the start of an execution, and reports all that is wrong at once.</summary>
internal static class ParameterBinder
{
    /// <param name="definition">The definition that declares them.</param>
    /// <param name="given">The values given at the start.</param>
    /// <param name="problems">What is wrong; added to.</param>
    /// <returns>Each parameter's value; of no use if something is wrong.</returns>
    public static IReadOnlyDictionary<string, JsonElement> Bind(
        PipelineDefinition definition, IReadOnlyDictionary<string, ParameterValue> given, List<string> problems)
    {
        problems.AddRange(definition.CheckParameters(given));
        var values = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        var declared = definition.Json.Member("Parameters").Items().ToList();
        for (var i = 0; i < definition.Parameters.Count; i++)
        {
            var parameter = definition.Parameters[i];
            values[parameter.Name] = given.TryGetValue(parameter.Name, out var value)
                ? Convert(parameter.Type, value.Text)
                : declared[i].Member("DefaultValue");
        }

        return values;
    }

    private static JsonElement Convert(string type, string text) => type switch
    {
        "Integer" when BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) =>
            JsonValues.Parse(number.ToString(CultureInfo.InvariantCulture)),
        "Float" when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) =>
            Number(text, number),
        "Boolean" when bool.TryParse(text, out var flag) => JsonValues.Of(flag),
        _ => JsonValues.Of(text),
    };

    private static JsonElement Number(string text, double number)
    {
        // As it was written, where JSON has that form: a cache key or a joined text shows the difference between 1 and 1.0.
        try
        {
            return JsonValues.Parse(text) is { ValueKind: JsonValueKind.Number } json ? json : JsonValues.Of(number);
        }
        catch (JsonException)
        {
            return JsonValues.Of(number);
        }
    }
}
