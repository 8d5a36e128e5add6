namespace PipelineSdk;

/// <summary>A step's name, type and place.</summary>
internal static class StepRules
{
    private const int MaxName = 64;
    private const int MaxDisplayName = 256;
    private const int MaxDescription = 3072;

    public static void Check(StepDefinition step, DefinitionIndex index, DiagnosticBag bag)
    {
        CheckName(step, index, bag);
        CheckTexts(step, bag);
        if (step.Type == StepTypes.Condition)
        {
            CheckCondition(step, bag);
        }
        else if (step.Type.Length > 0 && !StepShapes.IsKnown(step.Type))
        {
            bag.Add(
                DiagnosticDescriptors.UnknownStepType,
                step.Name,
                $"{step.JsonPath}.Type",
                $"{Names.Quote(step.Type)} is no known step type.",
                $"use one of the types that SageMaker has: {StepShapes.KnownTypes}.");
        }
    }

    private static void CheckName(StepDefinition step, DefinitionIndex index, DiagnosticBag bag)
    {
        if (index.Step(step.Name) is { } first && first != step)
        {
            bag.Add(
                DiagnosticDescriptors.DuplicateStepName,
                step.Name,
                $"{step.JsonPath}.Name",
                $"the step at {first.JsonPath} has the name {Names.Quote(step.Name)} too.",
                "give every step a name of its own, in branches too.");
        }

        if (!NameRules.IsName(step.Name, MaxName))
        {
            bag.Add(
                DiagnosticDescriptors.StepName,
                step.Name,
                $"{step.JsonPath}.Name",
                step.Name.Length > MaxName ? $"the name has {Names.Count(step.Name.Length, "character")}." : $"{Names.Quote(step.Name)} is no step name.",
                "use 1 to 64 letters (A to Z, a to z), digits, '-' and '_'.");
        }
    }

    private static void CheckTexts(StepDefinition step, DiagnosticBag bag)
    {
        if (step.DisplayName is { } name)
        {
            if (name.Length > MaxDisplayName)
            {
                bag.Add(
                    DiagnosticDescriptors.DisplayNameLength,
                    step.Name,
                    $"{step.JsonPath}.DisplayName",
                    $"the display name has {Names.Count(name.Length, "character")}.",
                    "give at most 256 characters.");
            }
            else if (!NameRules.IsName(name, MaxName))
            {
                bag.Add(
                    DiagnosticDescriptors.DisplayNamePattern,
                    step.Name,
                    $"{step.JsonPath}.DisplayName",
                    $"the API takes the display name {Names.Quote(name)}, but it does not have the form that the published definition schema wants.",
                    "use 1 to 64 letters (A to Z, a to z), digits, '-' and '_' to satisfy the schema too.");
            }
        }

        if (step.Description is { Length: > MaxDescription } description)
        {
            bag.Add(
                DiagnosticDescriptors.DescriptionLength,
                step.Name,
                $"{step.JsonPath}.Description",
                $"the description has {Names.Count(description.Length, "character")}.",
                "give at most 3,072 characters.");
        }
    }

    private static void CheckCondition(StepDefinition step, DiagnosticBag bag)
    {
        if (step.Parent is { } parent)
        {
            bag.Add(
                DiagnosticDescriptors.NestedCondition,
                step.Name,
                step.JsonPath,
                $"the condition step stands in a branch of {Names.Quote(parent.Name)}. The developer guide forbids that; the Python SDK writes it.",
                "list the condition step itself, or join the conditions in one condition step.");
        }

        if (step.Conditions.Count == 0)
        {
            bag.Add(
                DiagnosticDescriptors.NoConditions,
                step.Name,
                $"{step.JsonPath}.Arguments.Conditions",
                "the step has no conditions.",
                "give at least one condition.");
        }

        if (step.IfSteps.Count == 0 && step.ElseSteps.Count == 0)
        {
            bag.Add(
                DiagnosticDescriptors.NoBranches,
                step.Name,
                $"{step.JsonPath}.Arguments",
                "neither branch of the step has steps.",
                "put steps into IfSteps or ElseSteps.");
        }
    }
}
