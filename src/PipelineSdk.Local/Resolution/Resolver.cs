using System.Text;

namespace PipelineSdk.Local;

/// <summary>Gives expressions their values: every <c>Get</c>, <c>Std:Join</c> and <c>Std:JsonGet</c>. Everything else stays as it is written.</summary>
internal sealed class Resolver(ResolutionScope scope)
{
    private readonly List<string> _path = [];

    /// <summary>Resolves a value.</summary>
    /// <param name="json">The value; its expressions may be anywhere in it.</param>
    /// <param name="place">Where it stands, for messages.</param>
    /// <returns>The same without expressions.</returns>
    /// <exception cref="ResolutionException">An expression has no value; the message says where, which, and what there is instead.</exception>
    public JsonElement Resolve(JsonElement json, string place = "")
    {
        _path.Clear();
        if (place.Length > 0)
        {
            _path.Add(place);
        }

        return FunctionNames.TryRead(json, out var name, out var argument)
            ? Evaluate(name, argument)
            : json.ValueKind is JsonValueKind.Object or JsonValueKind.Array ? JsonValues.Write(writer => Write(json, writer)) : json;
    }

    private void Write(JsonElement json, Utf8JsonWriter writer)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object when FunctionNames.TryRead(json, out var name, out var argument):
                Evaluate(name, argument).WriteTo(writer);
                break;
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var member in json.EnumerateObject())
                {
                    writer.WritePropertyName(member.Name);
                    _path.Add("." + member.Name);
                    Write(member.Value, writer);
                    _path.RemoveAt(_path.Count - 1);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                var i = 0;
                foreach (var item in json.EnumerateArray())
                {
                    _path.Add($"[{i++}]");
                    Write(item, writer);
                    _path.RemoveAt(_path.Count - 1);
                }

                writer.WriteEndArray();
                break;
            default:
                json.WriteTo(writer);
                break;
        }
    }

    private JsonElement Evaluate(string name, JsonElement argument) => name switch
    {
        FunctionNames.Get when !IsSelf(argument.GetString()!) => Get(argument.GetString()!),
        FunctionNames.Get => JsonValues.Write(writer => WriteGet(writer, argument)),
        FunctionNames.Join => Join(argument),
        FunctionNames.JsonGet => JsonGet(argument),
        _ => throw Error(name, "there is no such function; there are 'Std:Join' and 'Std:JsonGet'"),
    };

    private bool IsSelf(string expression) =>
        scope.Self is { } self && expression.StartsWith($"Steps.{self}", StringComparison.Ordinal) && expression.Length > self.Length + 6 &&
        expression[self.Length + 6] is '.' or '[';

    private static void WriteGet(Utf8JsonWriter writer, JsonElement argument)
    {
        writer.WriteStartObject();
        writer.WriteString(FunctionNames.Get, argument.GetString());
        writer.WriteEndObject();
    }

    private JsonElement Get(string expression)
    {
        var dot = expression.IndexOf('.', StringComparison.Ordinal);
        var (root, rest) = dot < 0 ? (expression, "") : (expression[..dot], expression[(dot + 1)..]);
        return root switch
        {
            "Parameters" => scope.Parameters.TryGetValue(rest, out var value)
                ? value
                : throw Error(expression, $"there is no parameter '{rest}'; there are {Text.List(scope.Parameters.Keys)}"),
            "Execution" => scope.Variable(rest) is { ValueKind: not JsonValueKind.Undefined } value
                ? value
                : throw Error(expression, $"the execution has no variable '{rest}' here"),
            "PipelineExperimentConfig" => GetExperiment(expression, rest),
            "Steps" => GetProperty(expression, rest),
            _ => throw Error(expression, "it starts with none of 'Parameters.', 'Execution.', 'Steps.'"),
        };
    }

    private JsonElement GetExperiment(string expression, string name) => scope.Experiment.Member(name) switch
    {
        { ValueKind: JsonValueKind.Undefined } => throw Error(expression, $"the experiment configuration has no '{name}'"),
        var json => FunctionNames.TryRead(json, out var function, out var argument) ? Evaluate(function, argument) : json,
    };

    private JsonElement GetProperty(string expression, string rest)
    {
        var end = rest.AsSpan().IndexOfAny('.', '[');
        var (name, path) = end < 0 ? (rest, "") : (rest[..end], rest[end..]);
        var step = scope.Step(name) ?? throw Error(expression, $"there is no step '{name}'");
        if (step.Properties is not { } properties)
        {
            throw Error(expression, $"step '{name}' has no properties: it is {step.Status}");
        }

        return Follow(expression, properties, path, $"step '{name}'");
    }

    private JsonElement Join(JsonElement argument)
    {
        if (argument.Member("Values") is not { ValueKind: JsonValueKind.Array } values)
        {
            throw Error(FunctionNames.Join, "it has no list 'Values'");
        }

        var on = argument.TextMember("On") ?? "";
        var text = new StringBuilder();
        var first = true;
        foreach (var value in values.EnumerateArray())
        {
            if (!first)
            {
                text.Append(on);
            }

            first = false;
            var part = FunctionNames.TryRead(value, out var name, out var inner) ? Evaluate(name, inner) : value;
            text.Append(part.AsText());
        }

        return JsonValues.Of(text.ToString());
    }

    private JsonElement JsonGet(JsonElement argument)
    {
        var path = argument.TextMember("Path") ?? throw Error(FunctionNames.JsonGet, "it has no 'Path'");
        JsonFile file;
        try
        {
            file = scope.Files[argument];
        }
        catch (ResolutionException exception)
        {
            throw Error($"JsonGet '{path}'", exception.Message);
        }

        return Follow($"JsonGet '{path}'", file.Json, path, file.Uri);
    }

    private JsonElement Follow(string expression, JsonElement json, string path, string owner)
    {
        var segments = JsonPath.Parse(path) ?? throw Error(expression, $"'{path}' is no path such as 'a.b[0]'");
        var count = JsonPath.Follow(json, segments, out var value);
        if (count < segments.Count)
        {
            var reached = string.Concat(segments.Take(count)).TrimStart('.');
            throw Error(
                expression,
                $"{owner} has no '{segments[count].ToString().TrimStart('.')}'{(reached.Length > 0 ? $" at '{reached}'" : "")}: {JsonPath.Describe(value)}");
        }

        return value;
    }

    private ResolutionException Error(string expression, string problem)
    {
        var place = string.Concat(_path).TrimStart('.');
        return new($"{(place.Length > 0 ? place + ": " : "")}{expression} has no value: {problem}.");
    }
}
