using System.Globalization;
using System.Numerics;

namespace PipelineSdk;

/// <summary>Checks the values of parameters at the start of an execution against what is declared.</summary>
internal static class ParameterValues
{
    private const int MaxCount = 200;
    private const int MaxLength = 1024;

    /// <param name="declared">What is declared.</param>
    /// <param name="given">The values.</param>
    /// <returns>All problems, each a sentence.</returns>
    public static IReadOnlyList<string> Check(
        IReadOnlyList<ParameterDefinition> declared, IReadOnlyDictionary<string, ParameterValue> given)
    {
        var problems = new List<string>();
        var names = declared.Select(static parameter => parameter.Name).ToList();
        foreach (var name in given.Keys.Except(names, StringComparer.Ordinal))
        {
            problems.Add($"There is no parameter '{name}'; there are {Names.InOrder(names)}.");
        }

        if (given.Count > MaxCount)
        {
            problems.Add($"At most 200 parameters can be given, not {Names.Number(given.Count)}.");
        }

        foreach (var parameter in declared)
        {
            if (Problem(parameter, given) is { } problem)
            {
                problems.Add(problem);
            }
        }

        return problems;
    }

    private static string? Problem(ParameterDefinition parameter, IReadOnlyDictionary<string, ParameterValue> given)
    {
        if (!given.TryGetValue(parameter.Name, out var value))
        {
            return parameter.DefaultValue?.Payload is null
                ? $"The parameter '{parameter.Name}' has no value: it has no default, and none was given."
                : null;
        }

        if (value.Text.Length is 0 or > MaxLength)
        {
            return value.Text.Length == 0
                ? $"The value of the parameter '{parameter.Name}' is too short: it has 0 characters and needs at least 1."
                : $"The value of the parameter '{parameter.Name}' is too long:" +
                  $" it has {Names.Number(value.Text.Length)} characters and may have 1,024.";
        }

        if (!Fits(ParameterReader.TypeOf(parameter.Type), value))
        {
            return $"The parameter '{parameter.Name}' is of the type {parameter.Type};" +
                $" {Names.Quote(value.Text)} was given as {value.Type}.";
        }

        return parameter.EnumValues.Count > 0 && !parameter.EnumValues.Contains(value.Text, StringComparer.Ordinal)
            ? $"The parameter '{parameter.Name}' cannot be {Names.Quote(value.Text)}; it can be {Names.InOrder(parameter.EnumValues)}."
            : null;
    }

    private static bool Fits(ParameterType? type, ParameterValue value) => (type, value.Type) switch
    {
        (ParameterType.String, ParameterType.String) => true,
        (ParameterType.Integer, ParameterType.String or ParameterType.Integer) =>
            BigInteger.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        (ParameterType.Float, not ParameterType.Boolean) =>
            double.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number),
        (ParameterType.Boolean, ParameterType.String or ParameterType.Boolean) => bool.TryParse(value.Text, out _),
        _ => false,
    };
}
