using System.Text.Json;

namespace PipelineSdk;

/// <summary>Makes pipeline values of JSON. A function that cannot be read becomes a plain object; validation tells what is wrong with it.</summary>
/// <remarks>Recursive: the reader has limited the depth by then.</remarks>
/// <param name="parameters">The declared parameters' types.</param>
internal sealed class ValueReader(IReadOnlyDictionary<string, ParameterType> parameters)
{
    /// <summary>The value; <see langword="null"/> for JSON <c>null</c>.</summary>
    public PipelineValue? Read(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => new PipelineString(json.GetString()),
        JsonValueKind.Number => json.TryGetInt64(out var number) ? (PipelineValue)number : json.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Array => PipelineValue.FromPayload(new ListExpression(ReadItems(json))),
        JsonValueKind.Object => PipelineValue.FromPayload(ReadExpression(json)),
        _ => null,
    };

    private PipelineValue?[] ReadItems(JsonElement list)
    {
        var items = new PipelineValue?[list.GetArrayLength()];
        var i = 0;
        foreach (var item in list.EnumerateArray())
        {
            items[i++] = Read(item);
        }

        return items;
    }

    private Expression ReadExpression(JsonElement json)
    {
        var function = JsonFunction.Of(json);
        return function.Name switch
        {
            JsonFunction.Get when function.IsGet => ReadGet(function.Argument.GetString()!),
            JsonFunction.Join => ReadJoin(function.Argument),
            JsonFunction.JsonGet => ReadJsonGet(function.Argument),
            _ => null,
        } ?? ReadObject(json);
    }

    private Expression ReadGet(string expression)
    {
        var get = GetText.Parse(expression);
        return get.Kind switch
        {
            ReferenceKind.Parameter when parameters.TryGetValue(get.Name, out var type) => new ParameterExpression(get.Name, type),
            _ => new GetExpression(get, isText: get.Kind is ReferenceKind.ExecutionVariable or ReferenceKind.Experiment),
        };
    }

    private JoinExpression? ReadJoin(JsonElement json) =>
        Member(json, "On") is { ValueKind: JsonValueKind.String } on && Member(json, "Values") is { ValueKind: JsonValueKind.Array } values
            ? new(on.GetString()!, Array.ConvertAll(ReadItems(values), static item => item?.Payload))
            : null;

    private Expression? ReadJsonGet(JsonElement json)
    {
        if (Member(json, "Path") is not { ValueKind: JsonValueKind.String } path)
        {
            return null;
        }

        if (JsonFunction.Of(Member(json, "PropertyFile")) is { IsGet: true } file &&
            GetText.Parse(file.Argument.GetString()!, true) is { Kind: ReferenceKind.PropertyFile } get)
        {
            return new PropertyFileExpression(get.Name, null, get.Path!, path.GetString()!);
        }

        return Read(Member(json, "S3Uri")) is { } uri ? new S3FileExpression(new(uri.Payload), path.GetString()!) : null;
    }

    private ObjectExpression ReadObject(JsonElement json) =>
        new([.. json.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, Read(member.Value)))]);

    private static JsonElement Member(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) ? value : default;
}
