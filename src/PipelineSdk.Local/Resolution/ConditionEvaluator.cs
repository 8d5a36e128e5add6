namespace PipelineSdk.Local;

/// <summary>Decides conditions. A list is joined by and; nothing is looked at once the outcome is known.</summary>
internal sealed class ConditionEvaluator(Resolver resolver)
{
    private readonly JsonArray _evaluated = [];

    /// <summary>What was looked at, with resolved sides: for reports.</summary>
    public JsonElement Evaluated => JsonValues.Of(_evaluated);

    /// <summary>Decides a condition step's list.</summary>
    /// <exception cref="ResolutionException">A side has no value, or two sides cannot be compared.</exception>
    public bool EvaluateAll(JsonElement conditions)
    {
        var i = 0;
        foreach (var condition in conditions.Items())
        {
            if (!Evaluate(condition, $"Conditions[{i++}]"))
            {
                return false;
            }
        }

        return true;
    }

    private bool Evaluate(JsonElement condition, string place)
    {
        var type = condition.TextMember("Type");
        switch (type)
        {
            case "Not":
                return !Evaluate(condition.Member("Condition"), place + ".Condition");
            case "Or":
                var i = 0;
                foreach (var inner in condition.Member("Conditions").Items())
                {
                    if (Evaluate(inner, $"{place}.Conditions[{i++}]"))
                    {
                        return true;
                    }
                }

                return false;
            case "In" or "NotIn":
                return EvaluateIn(condition, type, place);
            default:
                return EvaluateComparison(condition, type, place);
        }
    }

    private bool EvaluateIn(JsonElement condition, string type, string place)
    {
        // The published schema names the sides Value and In, the SDKs QueryValue and Values.
        var (query, list) = condition.Member("QueryValue").ValueKind == JsonValueKind.Undefined ? ("Value", "In") : ("QueryValue", "Values");
        var value = resolver.Resolve(condition.Member(query), $"{place}.{query}");
        var values = resolver.Resolve(condition.Member(list), $"{place}.{list}");
        var holds = values.Items().Any(item => JsonComparison.AreEqual(value, item) == true) == (type == "In");
        Record(new() { ["Type"] = type, [query] = JsonValues.ToNode(value), [list] = JsonValues.ToNode(values) }, holds);
        return holds;
    }

    private bool EvaluateComparison(JsonElement condition, string? type, string place)
    {
        var left = resolver.Resolve(condition.Member("LeftValue"), place + ".LeftValue");
        var right = resolver.Resolve(condition.Member("RightValue"), place + ".RightValue");
        var holds = type switch
        {
            "Equals" => JsonComparison.AreEqual(left, right),
            "NotEquals" => !JsonComparison.AreEqual(left, right),
            "GreaterThan" => JsonComparison.Compare(left, right) > 0,
            "GreaterThanOrEqualTo" => JsonComparison.Compare(left, right) >= 0,
            "LessThan" => JsonComparison.Compare(left, right) < 0,
            "LessThanOrEqualTo" => JsonComparison.Compare(left, right) <= 0,
            _ => throw new ResolutionException($"{place}: there is no condition of the type '{type}'."),
        };
        if (holds is null || (type is not ("Equals" or "NotEquals") && JsonComparison.Compare(left, right) is null))
        {
            throw new ResolutionException($"{place}: {type} cannot compare {Name(left)} with {Name(right)}: both have to be of one type.");
        }

        Record(new() { ["Type"] = type, ["LeftValue"] = JsonValues.ToNode(left), ["RightValue"] = JsonValues.ToNode(right) }, holds.Value);
        return holds.Value;
    }

    private void Record(JsonObject condition, bool holds)
    {
        condition["Holds"] = holds;
        _evaluated.Add((JsonNode)condition);
    }

    private static string Name(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => $"the text '{Text.Cut(json.GetString()!, 100)}'",
        JsonValueKind.Number => $"the number {json.GetRawText()}",
        JsonValueKind.True or JsonValueKind.False => $"the Boolean {json.GetRawText()}",
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        _ => "null",
    };
}
