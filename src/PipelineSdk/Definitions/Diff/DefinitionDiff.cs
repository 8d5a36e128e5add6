using System.Text.Json;

namespace PipelineSdk;

/// <summary>Finds what differs between the parts of two definitions.</summary>
internal static class DefinitionDiff
{
    private const string ParametersName = "Parameters";
    private const string StepsName = "Steps";
    private const string ArgumentsName = "Arguments";

    private static readonly HashSet<string> Listed = [ParametersName, StepsName];
    private static readonly HashSet<string> OfStep = [ArgumentsName];
    private static readonly HashSet<string> Branches = ["IfSteps", "ElseSteps"];

    /// <summary>What differs outside of parameters and steps.</summary>
    public static IReadOnlyList<FieldChange> Fields(PipelineDefinition? before, PipelineDefinition after)
    {
        // What is said about a new pipeline as a whole goes without saying.
        if (before is null)
        {
            return [];
        }

        var diff = new JsonDiff("$");
        diff.CompareMembers(before.Json, after.Json, Listed);
        return diff.Changes;
    }

    public static IReadOnlyList<ParameterChange> Parameters(PipelineDefinition? before, PipelineDefinition after)
    {
        var matched = Matched<(string Name, string Path, JsonElement Json)>.Of(ParametersOf(before), ParametersOf(after), static item => item.Name);
        return
        [
            .. matched.Pairs.Select(static pair => Compare(pair.Before, pair.After)).OfType<ParameterChange>(),
            .. matched.Removed.Select(static gone => new ParameterChange(ChangeKind.Removed, gone.Name, [])),
        ];

        static ParameterChange? Compare((string Name, string Path, JsonElement Json)? was, (string Name, string Path, JsonElement Json) now)
        {
            if (was is not { } old)
            {
                return new(ChangeKind.Added, now.Name, []);
            }

            var diff = new JsonDiff(now.Path);
            diff.Compare(old.Json, now.Json);
            return diff.Changes.Count == 0 ? null : new(ChangeKind.Changed, now.Name, diff.Changes);
        }
    }

    public static IReadOnlyList<StepChange> Steps(PipelineDefinition? before, PipelineDefinition after)
    {
        var matched = MatchedSteps(before, after);
        return
        [
            .. matched.Pairs.Select(static pair => Compare(pair.Before, pair.After)).OfType<StepChange>(),
            .. matched.Removed.Select(static gone => new StepChange(ChangeKind.Removed, gone.Name, gone.Type, [])),
        ];
    }

    private static Matched<StepDefinition> MatchedSteps(PipelineDefinition? before, PipelineDefinition after) =>
        Matched<StepDefinition>.Of(before?.AllSteps ?? [], after.AllSteps, static step => step.Name);

    private static StepChange? Compare(StepDefinition? before, StepDefinition after)
    {
        if (before is null)
        {
            return new(ChangeKind.Added, after.Name, after.Type, []);
        }

        var diff = new JsonDiff(after.JsonPath);
        diff.CompareMembers(before.Json, after.Json, OfStep);
        var areConditions = (before.Type, after.Type) == (StepTypes.Condition, StepTypes.Condition);
        diff.CompareMember(ArgumentsName, before.Arguments, after.Arguments, areConditions ? Branches : []);
        var (from, to) = (PlaceOf(before), PlaceOf(after));
        return diff.Changes.Count == 0 && from == to ? null : new(ChangeKind.Changed, after.Name, after.Type, diff.Changes)
        {
            ChangesCacheKey = diff.Changes.Count > 0 && CacheKeys.Differ(before, after),
            MovedFrom = from == to ? null : from,
            MovedTo = from == to ? null : to,
        };
    }

    private static string PlaceOf(StepDefinition step) =>
        step.Parent is { } parent ? $"{parent.Name}.{(step.Branch == true ? "IfSteps" : "ElseSteps")}" : StepsName;

    private static List<(string Name, string Path, JsonElement Json)> ParametersOf(PipelineDefinition? definition)
    {
        var found = new List<(string, string, JsonElement)>();
        if (definition is not null && definition.Json.TryGetProperty(ParametersName, out var parameters) && parameters.ValueKind == JsonValueKind.Array)
        {
            var path = new JsonPathStack();
            path.Push(ParametersName);
            foreach (var (index, json) in parameters.EnumerateArray().Index())
            {
                path.Push(index);
                found.Add((JsonNames.TextOf(json, "Name") ?? "", path.ToString(), json));
                path.Pop();
            }
        }

        return found;
    }
}
