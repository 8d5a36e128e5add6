namespace PipelineSdk;

/// <summary>A parameter's type, default and permitted values.</summary>
internal static class ParameterDefaultRules
{
    private const int MaxLength = 1024;

    public static void Check(ParameterDefinition parameter, DiagnosticBag bag)
    {
        var type = ParameterReader.TypeOf(parameter.Type);
        if (type is null && parameter.Type.Length > 0)
        {
            bag.Add(
                DiagnosticDescriptors.UnknownParameterType,
                null,
                $"{parameter.JsonPath}.Type",
                $"{Names.Quote(parameter.Type)} is no known parameter type.",
                "use 'String', 'Integer', 'Float' or 'Boolean'.");
        }

        if (parameter.EnumValues.Count > 0 && type is not (null or ParameterType.String))
        {
            bag.Add(
                DiagnosticDescriptors.EnumOnOtherType,
                null,
                $"{parameter.JsonPath}.EnumValues",
                $"the {parameter.Type} parameter {Names.Quote(parameter.Name)} has permitted values, which only String parameters have.",
                "remove EnumValues, or make it a String parameter.");
        }

        if (parameter.DefaultValue is { } value)
        {
            CheckDefault(parameter, type, value.Payload, bag);
        }
    }

    private static void CheckDefault(ParameterDefinition parameter, ParameterType? type, object? value, DiagnosticBag bag)
    {
        if (type is { } known && !Fits(known, value))
        {
            bag.Add(
                DiagnosticDescriptors.DefaultType,
                null,
                $"{parameter.JsonPath}.DefaultValue",
                $"the default of the {parameter.Type} parameter {Names.Quote(parameter.Name)} is {ConstraintRules.KindOf(value)}.",
                $"give {NameOf(known)}.");
        }

        if (value is not string text)
        {
            return;
        }

        if (text.Length > MaxLength)
        {
            bag.Add(
                DiagnosticDescriptors.DefaultLength,
                null,
                $"{parameter.JsonPath}.DefaultValue",
                $"the default has {Names.Count(text.Length, "character")}; at the start of an execution values have at most 1,024.",
                "give at most 1,024 characters.");
        }

        if (parameter.EnumValues.Count > 0 && !parameter.EnumValues.Contains(text, StringComparer.Ordinal))
        {
            bag.Add(
                DiagnosticDescriptors.DefaultOutsideEnum,
                null,
                $"{parameter.JsonPath}.DefaultValue",
                $"the default {Names.Quote(text)} of the parameter {Names.Quote(parameter.Name)} is not among its permitted values.",
                $"use one of {Names.List(parameter.EnumValues)}.");
        }

        SecretRules.CheckParameter(bag, $"{parameter.JsonPath}.DefaultValue", parameter.Name, text);
    }

    private static bool Fits(ParameterType type, object? value) => type switch
    {
        ParameterType.String => value is string,
        ParameterType.Integer => value is long,
        ParameterType.Float => value is double or long,
        _ => value is bool,
    };

    private static string NameOf(ParameterType type) => type switch
    {
        ParameterType.String => "text",
        ParameterType.Integer => "a whole number",
        ParameterType.Float => "a number",
        _ => "true or false",
    };
}
