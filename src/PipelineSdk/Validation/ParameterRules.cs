namespace PipelineSdk;

/// <summary>Parameters: their declarations, and that those used are declared.</summary>
internal static class ParameterRules
{
    private const int MaxCount = 200;
    private const int MaxName = 256;
    private const int MaxNameInSchema = 64;

    public static void Check(PipelineDefinition definition, DefinitionIndex index, DiagnosticBag bag)
    {
        if (definition.Parameters.Count > MaxCount)
        {
            bag.Add(
                DiagnosticDescriptors.ParameterCount,
                null,
                "$.Parameters",
                $"there are {Names.Number(definition.Parameters.Count)} parameters; at the start of an execution at most {MaxCount} can be given.",
                "remove some.");
        }

        foreach (var parameter in definition.Parameters)
        {
            CheckName(parameter, index, bag);
            ParameterDefaultRules.Check(parameter, bag);
            if (!index.IsUsed(parameter.Name))
            {
                bag.Add(
                    DiagnosticDescriptors.UnusedParameter,
                    null,
                    parameter.JsonPath,
                    $"nothing uses the parameter {Names.Quote(parameter.Name)}.",
                    "use it, or remove it.");
            }

            if (bag.IsFull)
            {
                return;
            }
        }
    }

    public static void CheckUse(StepDefinition? step, DefinitionReference reference, DefinitionIndex index, DiagnosticBag bag)
    {
        index.Use(reference.Name);
        if (index.Parameter(reference.Name) is null)
        {
            bag.Add(
                DiagnosticDescriptors.UndeclaredParameter,
                step?.Name,
                reference.JsonPath,
                $"{Names.Quote(reference.Expression)} refers to a parameter that is not declared.",
                $"add it to the pipeline's parameters; declared: {index.ParameterNames}.");
        }
    }

    private static void CheckName(ParameterDefinition parameter, DefinitionIndex index, DiagnosticBag bag)
    {
        var name = parameter.Name;
        if (index.Parameter(name) is { } first && first != parameter)
        {
            bag.Add(
                DiagnosticDescriptors.DuplicateParameter,
                null,
                $"{parameter.JsonPath}.Name",
                $"the parameter at {first.JsonPath} has the name {Names.Quote(name)} too.",
                "give every parameter a name of its own.");
        }

        if (!NameRules.IsName(name, MaxName))
        {
            bag.Add(
                DiagnosticDescriptors.ParameterName,
                null,
                $"{parameter.JsonPath}.Name",
                name.Length > MaxName ? $"the name has {Names.Count(name.Length, "character")}." : $"{Names.Quote(name)} is no parameter name.",
                "use 1 to 256 letters (A to Z, a to z), digits, '-' and '_'.");
        }
        else if (name.Length > MaxNameInSchema)
        {
            bag.Add(
                DiagnosticDescriptors.LongParameterName,
                null,
                $"{parameter.JsonPath}.Name",
                $"the name has {Names.Count(name.Length, "character")}; the published definition schema allows {MaxNameInSchema}.",
                $"shorten it to {MaxNameInSchema} characters.");
        }
    }
}
