using System.Text.Json;

namespace PipelineSdk;

/// <summary>Reads conditions: those that the Python SDK writes, and those that only the published schema has.</summary>
/// <remarks>Recursive: the reader has limited the depth by then.</remarks>
internal sealed class ConditionReader(DefinitionCursor cursor, ValueReader values)
{
    public Condition? Read(JsonElement json)
    {
        if (!cursor.Is(json, JsonValueKind.Object))
        {
            return null;
        }

        return cursor.RequiredText(json, "Type") switch
        {
            null => null,
            ConditionTypes.Equal => new ConditionEquals(Side(json, "LeftValue"), Side(json, "RightValue")),
            ConditionTypes.NotEqual => new ConditionNotEquals(Side(json, "LeftValue"), Side(json, "RightValue")),
            ConditionTypes.GreaterThan => new ConditionGreaterThan(Side(json, "LeftValue"), Side(json, "RightValue")),
            ConditionTypes.GreaterThanOrEqualTo => new ConditionGreaterThanOrEqualTo(Side(json, "LeftValue"), Side(json, "RightValue")),
            ConditionTypes.LessThan => new ConditionLessThan(Side(json, "LeftValue"), Side(json, "RightValue")),
            ConditionTypes.LessThanOrEqualTo => new ConditionLessThanOrEqualTo(Side(json, "LeftValue"), Side(json, "RightValue")),
            ConditionTypes.In => ReadIn(json),
            ConditionTypes.Not => ReadNot(json),
            ConditionTypes.Or => new ConditionOr(List(json, "Conditions", Read)),
            var type => ReadUnknown(type, json),
        };
    }

    // {"Type": "In", "QueryValue": x, "Values": [...]}, or in the published schema {"Type": "In", "Value": x, "In": [...]}.
    private ConditionIn ReadIn(JsonElement json)
    {
        var published = !json.TryGetProperty("QueryValue", out _) && json.TryGetProperty("Value", out _);
        var value = Side(json, published ? "Value" : "QueryValue") ?? PipelineValue.Null;
        return new(value, new(List(json, published ? "In" : "Values", item => values.Read(item) ?? PipelineValue.Null)));
    }

    private ConditionNot? ReadNot(JsonElement json)
    {
        cursor.Require(json, "Condition");
        if (!json.TryGetProperty("Condition", out var inner))
        {
            return null;
        }

        cursor.Path.Push("Condition");
        var condition = Read(inner);
        cursor.Path.Pop();
        return condition is null ? null : new(condition);
    }

    private UnknownCondition ReadUnknown(string type, JsonElement json) => new(
        type,
        [.. json.EnumerateObject()
            .Where(static member => !member.NameEquals("Type"u8))
            .Select(member => KeyValuePair.Create(member.Name, values.Read(member.Value)))]);

    private PipelineValue? Side(JsonElement json, string name)
    {
        cursor.Require(json, name);
        return json.TryGetProperty(name, out var value) ? values.Read(value) : null;
    }

    private List<T> List<T>(JsonElement json, string name, Func<JsonElement, T?> read)
        where T : class
    {
        cursor.Require(json, name);
        return cursor.Items(json, name, read);
    }
}
