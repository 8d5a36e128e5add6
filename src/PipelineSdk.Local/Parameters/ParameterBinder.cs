using System.Globalization;

namespace PipelineSdk.Local;

/// <summary>Gives each declared parameter its value at the start of an execution, and reports all that is wrong at once.</summary>
internal static class ParameterBinder
{
    /// <param name="definition">The definition that declares them.</param>
    /// <param name="given">The values given at the start.</param>
    /// <param name="problems">What is wrong; added to.</param>
    /// <returns>Each parameter's value.</returns>
    public static IReadOnlyDictionary<string, JsonElement> Bind(
        PipelineDefinition definition, IReadOnlyDictionary<string, ParameterValue> given, List<string> problems)
    {
        var values = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var name in given.Keys.Except(definition.Parameters.Select(static parameter => parameter.Name), StringComparer.Ordinal))
        {
            problems.Add($"There is no parameter '{name}'; there are {Text.List(definition.Parameters.Select(static parameter => parameter.Name))}.");
        }

        var declared = definition.Json.Member("Parameters").Items().ToList();
        for (var i = 0; i < definition.Parameters.Count; i++)
        {
            var parameter = definition.Parameters[i];
            if (Value(parameter, declared[i].Member("DefaultValue"), given, problems) is { } value)
            {
                values[parameter.Name] = value;
            }
        }

        return values;
    }

    private static JsonElement? Value(
        ParameterDefinition parameter, JsonElement defaultValue, IReadOnlyDictionary<string, ParameterValue> given, List<string> problems)
    {
        if (!given.TryGetValue(parameter.Name, out var value))
        {
            if (defaultValue.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
            {
                problems.Add($"The parameter '{parameter.Name}' has no value: it has no default, and none was given.");
                return null;
            }

            return defaultValue;
        }

        if (string.IsNullOrEmpty(value.Text))
        {
            problems.Add($"The value of the parameter '{parameter.Name}' is too short: it has 0 characters and needs at least 1.");
            return null;
        }

        if (Convert(parameter.Type, value) is not { } json)
        {
            problems.Add($"The parameter '{parameter.Name}' is of the type {parameter.Type}; '{Text.Cut(value.Text, 100)}' was given as {value.Type}.");
            return null;
        }

        if (parameter.EnumValues.Count > 0 && !parameter.EnumValues.Contains(value.Text, StringComparer.Ordinal))
        {
            problems.Add($"The parameter '{parameter.Name}' cannot be '{Text.Cut(value.Text, 100)}'; it can be {Text.List(parameter.EnumValues)}.");
            return null;
        }

        return json;
    }

    private static JsonElement? Convert(string type, ParameterValue value) => (type, value.Type) switch
    {
        ("String", ParameterType.String) => JsonValues.Of(value.Text),
        ("Integer", ParameterType.String or ParameterType.Integer)
            when long.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => JsonValues.Of(number),
        ("Float", ParameterType.String or ParameterType.Integer or ParameterType.Float)
            when double.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) =>
                Number(value.Text, number),
        ("Boolean", ParameterType.String or ParameterType.Boolean) when bool.TryParse(value.Text, out var flag) => JsonValues.Of(flag),
        _ => null,
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
