namespace PipelineSdk.Local;

/// <summary>Takes a part of each record: what <c>InputFilter</c> and <c>OutputFilter</c> say.</summary>
internal sealed class RecordFilter
{
    private readonly string _name;
    private readonly string _path;
    private readonly IReadOnlyList<IReadOnlyList<FilterPart>> _steps;

    private RecordFilter(string name, string path, IReadOnlyList<IReadOnlyList<FilterPart>> steps)
    {
        _name = name;
        _path = path;
        _steps = steps;
    }

    /// <summary>The filter of a request.</summary>
    /// <param name="processing">The request's <c>DataProcessing</c>.</param>
    /// <param name="name">The filter's name.</param>
    /// <returns>The filter; <see langword="null"/> if everything is taken.</returns>
    /// <exception cref="StepFaultException">It is no path that batch transform knows.</exception>
    public static RecordFilter? Of(JsonElement processing, string name) => processing.TextMember(name) switch
    {
        null or "$" => null,
        var path when FilterPath.Parse(path) is { } steps => new(name, path, steps),
        var path => throw new StepFaultException(
            $"The {name} '{path}' is no path that batch transform knows: $, .name, ['name'], ['a','b'], [0], [0,2], [1:3] and *."),
    };

    /// <summary>The part of a record: the value itself where the path leads to one, an object for several names, else a list.</summary>
    /// <exception cref="StepFaultException">The record has nothing there.</exception>
    public JsonElement Apply(JsonElement record)
    {
        List<JsonElement> values = [record];
        for (var i = 0; i < _steps.Count; i++)
        {
            if (i == _steps.Count - 1 && IsNames(_steps[i]) && values is [{ ValueKind: JsonValueKind.Object } one])
            {
                return Members(one, _steps[i]);
            }

            values = [.. values.SelectMany(value => _steps[i].SelectMany(part => part.In(value)))];
        }

        if (!_steps.All(static step => step is [{ IsOne: true }]))
        {
            return JsonValues.Of(new JsonArray([.. values.Select(JsonValues.ToNode)]));
        }

        return values is [var found] ? found : throw NothingIn(record);
    }

    private static bool IsNames(IReadOnlyList<FilterPart> step) => step.Count > 1 && step.All(static part => part.Name is not null);

    private JsonElement Members(JsonElement record, IReadOnlyList<FilterPart> names)
    {
        var members = new JsonObject();
        foreach (var name in names.Select(static part => part.Name!))
        {
            members[name] = record.TryGetProperty(name, out var value) ? JsonValues.ToNode(value) : throw NothingIn(record);
        }

        return JsonValues.Of(members);
    }

    private StepFaultException NothingIn(JsonElement record) =>
        new($"The {_name} '{_path}' finds nothing in the record {Text.Cut(record.GetRawText(), 200)}");
}
