using System.Text.Json;

namespace PipelineSdk;

/// <summary>A step in JSON, beyond what the read model has of it.</summary>
internal static class JsonStepRules
{
    // Of all types together: which type has which member is for the service to say.
    private static readonly NameSet Members = new(
    [
        "Name", "Type", "Arguments", "DependsOn", "DisplayName", "Description", "RetryPolicies", "CacheConfig", "PropertyFiles", "OutputParameters",
        "SqsQueueUrl", "FunctionArn", "CheckType", "ModelName", "ModelPackageGroupName", "SkipCheck", "FailOnViolation", "RegisterNewBaseline",
        "SuppliedBaselineStatistics", "SuppliedBaselineConstraints",
    ]);

    public static void Check(StepDefinition step, IReadOnlyDictionary<string, ParameterType> parameters, DiagnosticBag bag)
    {
        var place = new JsonPlace(step, bag);
        var functions = new JsonFunctionRules(parameters, place);
        foreach (var member in step.Json.EnumerateObject())
        {
            place.Path.Push(member.Name);
            if (!Members.Contains(member.Name))
            {
                place.Report(
                    DiagnosticDescriptors.UnknownMemberOfDefinition,
                    $"steps are not known to have a member {Names.Quote(member.Name)}.",
                    $"use one of {Members}.");
            }

            if (step.Type == StepTypes.Condition && member.NameEquals("Arguments"u8))
            {
                CheckConditions(member.Value, functions, place);
            }
            else
            {
                functions.Check(member.Value);
            }

            place.Path.Pop();
        }

        CheckArguments(step, place);
    }

    private static void CheckArguments(StepDefinition step, JsonPlace place)
    {
        var arguments = step.Arguments;
        if (step.Type is StepTypes.Lambda or StepTypes.Callback)
        {
            TargetRules.CheckJson(step, place);
            InputRules.CheckJson(arguments, place);
            return;
        }

        place.Path.Push("Arguments");
        if (step.Type == StepTypes.Emr)
        {
            EmrRules.Check(arguments, place);
        }
        else if (StepShapes.RequestOf(step.Type) is { } shape && arguments.ValueKind is JsonValueKind.Object or JsonValueKind.Undefined)
        {
            new JsonArgumentRules(place).CheckRequest(arguments, shape);
        }

        place.Path.Pop();
    }

    // The steps in the branches are checked as steps.
    private static void CheckConditions(JsonElement arguments, JsonFunctionRules functions, JsonPlace place)
    {
        place.Path.Push("Conditions");
        functions.Check(JsonPlace.Member(arguments, "Conditions"));
        place.Path.Pop();
    }
}
