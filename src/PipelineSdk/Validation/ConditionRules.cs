namespace PipelineSdk;

/// <summary>The conditions of a condition step.</summary>
internal static class ConditionRules
{
    public static void Check(StepDefinition step, DiagnosticBag bag)
    {
        if (step.Conditions.Count == 0)
        {
            return;
        }

        var path = new JsonPathStack();
        path.Push("Arguments");
        path.Push("Conditions");
        for (var i = 0; i < step.Conditions.Count; i++)
        {
            path.Push(i);
            Check(step, step.Conditions[i], path, bag);
            path.Pop();
        }
    }

    private static void Check(StepDefinition step, Condition condition, JsonPathStack path, DiagnosticBag bag)
    {
        // Deeper ones were reported by the writer; definitions that were read are not that deep.
        if (path.Depth > DefinitionJson.MaxDepth)
        {
            return;
        }

        switch (condition)
        {
            case ComparisonCondition comparison:
                CheckSides(step, comparison.Type, comparison.Left, comparison.Right, path, bag);
                break;
            case ConditionIn { InValues.Count: 0 }:
                Report(bag, step, path, DiagnosticDescriptors.EmptyCondition, "In has no values.", "give at least one value.");
                break;
            case ConditionIn membership:
                CheckValues(step, membership, path, bag);
                break;
            case ConditionNot { Condition: var inner }:
                path.Push("Condition");
                Check(step, inner, path, bag);
                path.Pop();
                break;
            case ConditionOr { Conditions.Count: 0 }:
                Report(bag, step, path, DiagnosticDescriptors.EmptyCondition, "Or has no conditions.", "give at least one condition.");
                break;
            case ConditionOr { Conditions: var alternatives }:
                path.Push("Conditions");
                for (var i = 0; i < alternatives.Count; i++)
                {
                    path.Push(i);
                    Check(step, alternatives[i], path, bag);
                    path.Pop();
                }

                path.Pop();
                break;
            case UnknownCondition { Type: not ConditionTypes.NotIn }:
                Report(
                    bag,
                    step,
                    path,
                    DiagnosticDescriptors.UnknownConditionType,
                    $"{Names.Quote(condition.Type)} is no known condition type.",
                    "use Equals, GreaterThan, GreaterThanOrEqualTo, LessThan, LessThanOrEqualTo, In, Not or Or.");
                break;
        }
    }

    private static void CheckValues(StepDefinition step, ConditionIn condition, JsonPathStack path, DiagnosticBag bag)
    {
        path.Push("Values");
        for (var i = 0; i < condition.InValues.Count; i++)
        {
            path.Push(i);
            CheckSides(step, condition.Type, condition.Value, condition.InValues[i], path, bag);
            path.Pop();
        }

        path.Pop();
    }

    private static void CheckSides(StepDefinition step, string type, PipelineValue? left, PipelineValue? right, JsonPathStack path, DiagnosticBag bag)
    {
        if (SideKinds.Of(left) is { } first && SideKinds.Of(right) is { } second && first != second)
        {
            Report(
                bag,
                step,
                path,
                DiagnosticDescriptors.IncomparableSides,
                $"{type} compares {first} with {second}, and values of different types are not comparable.",
                "compare values of one type.");
        }
        else if (type is not (ConditionTypes.Equal or ConditionTypes.NotEqual or ConditionTypes.In) &&
            (SideKinds.Of(left) ?? SideKinds.Of(right)) is { } kind and not (SideKinds.Number or SideKinds.Text))
        {
            Report(
                bag,
                step,
                path,
                DiagnosticDescriptors.IncomparableSides,
                $"{type} compares {kind}, which has no order.",
                "compare numbers or texts.");
        }
    }

    private static void Report(DiagnosticBag bag, StepDefinition step, JsonPathStack path, DiagnosticDescriptor rule, string reason, string fix) =>
        bag.Add(rule, step.Name, string.Concat(step.JsonPath, path.ToString().AsSpan(1)), reason, fix);
}
