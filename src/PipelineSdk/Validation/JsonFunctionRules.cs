using System.Text.Json;

namespace PipelineSdk;

/// <summary>References and functions in JSON, wherever they stand, and environments, which can stand in requests of any type.</summary>
/// <remarks>Recursive: the reader has limited the depth by then.</remarks>
internal sealed class JsonFunctionRules(IReadOnlyDictionary<string, ParameterType> parameters, JsonPlace place)
{
    public void Check(JsonElement json)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                CheckFunction(JsonFunction.Of(json));
                foreach (var member in json.EnumerateObject())
                {
                    place.Path.Push(member.Name);
                    if (member.Value.ValueKind == JsonValueKind.Object && member.NameEquals("Environment"u8))
                    {
                        CheckEnvironment(member.Value);
                    }

                    Check(member.Value);
                    place.Path.Pop();
                }

                break;
            case JsonValueKind.Array:
                var i = 0;
                foreach (var item in json.EnumerateArray())
                {
                    place.Path.Push(i++);
                    Check(item);
                    place.Path.Pop();
                }

                break;
        }
    }

    private void CheckFunction(JsonFunction function)
    {
        if (function.Name is null || function.IsGet)
        {
            return;
        }

        place.Path.Push(function.Name);
        switch (function.Name)
        {
            case JsonFunction.Get:
                place.Report(
                    DiagnosticDescriptors.MalformedGet,
                    $"the value of a Get is {DefinitionCursor.NameOf(function.Argument.ValueKind)}.",
                    "give a text, such as 'Parameters.NAME'.");
                break;
            case JsonFunction.Join:
                CheckJoin(function.Argument);
                break;
            case JsonFunction.JsonGet:
                CheckJsonGet(function.Argument);
                break;
            default:
                place.Report(
                    DiagnosticDescriptors.UnknownFunction,
                    $"{Names.Quote(function.Name)} is no known function.",
                    "use 'Std:Join' or 'Std:JsonGet'.");
                break;
        }

        place.Path.Pop();
    }

    private void CheckJoin(JsonElement join)
    {
        var values = JsonPlace.Member(join, "Values");
        if (JsonPlace.Member(join, "On").ValueKind != JsonValueKind.String || values.ValueKind != JsonValueKind.Array)
        {
            place.Report(
                DiagnosticDescriptors.MalformedFunction,
                "a Std:Join has a text 'On' and a list 'Values'; this one has not.",
                "write {\"On\": \"SEPARATOR\", \"Values\": [...]}.");
            return;
        }

        place.Path.Push("Values");
        var i = 0;
        foreach (var value in values.EnumerateArray())
        {
            place.Path.Push(i++);
            if (KindOf(value) is { } kind && place.Bag.Takes(DiagnosticDescriptors.JoinMemberNotText))
            {
                ExpressionRules.JoinMember(place.Bag, place.Step?.Name, place.Text, kind);
            }

            place.Path.Pop();
        }

        place.Path.Pop();
    }

    private void CheckJsonGet(JsonElement json)
    {
        var file = JsonPlace.Member(json, "PropertyFile");
        var uri = JsonPlace.Member(json, "S3Uri");
        var path = JsonPlace.Member(json, "Path");
        if ((file.ValueKind == JsonValueKind.Undefined) == (uri.ValueKind == JsonValueKind.Undefined))
        {
            place.Report(
                DiagnosticDescriptors.MalformedFunction,
                "a Std:JsonGet has either a 'PropertyFile' or an 'S3Uri'; this one has both or neither.",
                "give one of them.");
        }

        if (file.ValueKind != JsonValueKind.Undefined &&
            !(JsonFunction.Of(file) is { IsGet: true } get && GetText.Parse(get.Argument.GetString()!, true).Kind == ReferenceKind.PropertyFile))
        {
            place.Report(
                DiagnosticDescriptors.MalformedFunction,
                "the 'PropertyFile' of a Std:JsonGet is no reference to one.",
                "write {\"Get\": \"Steps.STEP.PropertyFiles.FILE\"}.");
        }

        if (uri.ValueKind != JsonValueKind.Undefined)
        {
            CheckS3Uri(uri);
        }

        if (path.ValueKind != JsonValueKind.String)
        {
            place.Report(DiagnosticDescriptors.MalformedFunction, "a Std:JsonGet has a text 'Path'; this one has not.", "add it.");
            return;
        }

        place.Path.Push("Path");
        ExpressionRules.JsonPath(place.Bag, place.Step?.Name, () => place.Text, path.GetString()!);
        place.Path.Pop();
    }

    private void CheckS3Uri(JsonElement uri)
    {
        ExpressionRules.S3File(place.Bag, place.Step?.Name, place.Step?.Type, place.Step?.DependsOn.Count > 0, () => place.Text);
        place.Path.Push("S3Uri");
        var function = JsonFunction.Of(uri);
        var values = JsonPlace.Member(function.Argument, "Values");
        if (function.Name is not (null or JsonFunction.Get or JsonFunction.Join) ||
            (function.Name == JsonFunction.Join && values.ValueKind == JsonValueKind.Array && values.EnumerateArray().Any(IsFunction)))
        {
            ExpressionRules.NestedFunction(place.Bag, place.Step?.Name, place.Text);
        }

        place.Path.Pop();
    }

    private void CheckEnvironment(JsonElement environment)
    {
        foreach (var variable in environment.EnumerateObject())
        {
            if (variable.Value.ValueKind == JsonValueKind.String && SecretRules.IsLikely(variable.Name, variable.Value.GetString()!))
            {
                place.Path.Push(variable.Name);
                SecretRules.ReportEnvironment(place.Bag, place.Step?.Name, place.Text, variable.Name);
                place.Path.Pop();
            }
        }
    }

    /// <summary>What a member of a join is, if it is not surely text; the JSON twin of <see cref="ExpressionRules.KindOf"/>.</summary>
    private string? KindOf(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Null => ExpressionRules.KindOf(null),
        JsonValueKind.True or JsonValueKind.False => "a Boolean",
        JsonValueKind.Number when !json.TryGetInt64(out _) => "a floating-point number",
        JsonValueKind.Array => "a list",
        JsonValueKind.Object => KindOf(JsonFunction.Of(json)),
        _ => null,
    };

    private string? KindOf(JsonFunction function)
    {
        if (!function.IsGet)
        {
            return function.Name is null ? "an object" : null;
        }

        var get = GetText.Parse(function.Argument.GetString()!);
        return get.Kind == ReferenceKind.Parameter && parameters.TryGetValue(get.Name, out var type)
            ? ExpressionRules.KindOf(new ParameterExpression(get.Name, type))
            : null;
    }

    private static bool IsFunction(JsonElement json) => JsonFunction.Of(json).Name is not (null or JsonFunction.Get);
}
