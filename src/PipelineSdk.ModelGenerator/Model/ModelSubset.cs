using System.Text.Json.Nodes;
using PipelineSdk.ModelGenerator.Plan;

namespace PipelineSdk.ModelGenerator.Model;

/// <summary>
/// The part of the service model that the generator uses, in the model's own format: names, types and limits of the shapes reached, no
/// documentation. It is checked in, so that generating needs nothing from outside.
/// </summary>
internal static class ModelSubset
{
    /// <summary>Takes the requests and reports of resources, and operations as a whole.</summary>
    public static string Write(ServiceModel model, IReadOnlyList<Resource> resources, IReadOnlyList<string> operations)
    {
        var whole = operations.Select(model.Operation).ToList();
        var reached = new ShapeClosure(
            model, [.. resources.SelectMany(resource => resource.Shapes(model)), .. whole.SelectMany(static operation => operation.Shapes).Select(shape => model[shape])]);
        return JsonLayout.Format(new JsonObject
        {
            ["metadata"] = new JsonObject { ["apiVersion"] = model.ApiVersion, ["botocoreVersion"] = model.BotocoreVersion },
            ["operations"] = new JsonObject(
                whole.Select(static operation => KeyValuePair.Create(operation.Name, (JsonNode?)Operation(operation)))
                    .Concat(resources.SelectMany(resource => Operations(model, resource)))
                    .DistinctBy(static entry => entry.Key)
                    .OrderBy(static entry => entry.Key, StringComparer.Ordinal)),
            ["shapes"] = new JsonObject(reached.All.Select(static shape => KeyValuePair.Create(shape.Name, (JsonNode?)Shape(shape)))),
        });
    }

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Operations(ServiceModel model, Resource resource) =>
    [
        new(resource.Create, new JsonObject { ["input"] = Reference(model.Input(resource.Create).Name) }),
        .. resource.Reports.Select(report =>
            KeyValuePair.Create(report, (JsonNode?)new JsonObject { ["output"] = Reference(model.Output(report).Name) })),
    ];

    private static JsonObject Operation(ModelOperation operation)
    {
        var json = new JsonObject { ["http"] = new JsonObject { ["method"] = operation.Method, ["requestUri"] = operation.Uri } };
        Add(json, "input", operation.Input is null ? null : Reference(operation.Input));
        Add(json, "output", operation.Output is null ? null : Reference(operation.Output));
        Add(json, "errors", operation.Errors.Count == 0 ? null : new JsonArray([.. operation.Errors.Select(Reference)]));
        return json;
    }

    private static JsonObject Shape(ModelShape shape)
    {
        var json = new JsonObject { ["type"] = TypeOf(shape.Kind) };
        Add(json, "min", (JsonNode?)shape.Min);
        Add(json, "max", (JsonNode?)shape.Max);
        Add(json, "pattern", (JsonNode?)shape.Pattern);
        Add(json, "enum", List(shape.Values));
        Add(json, "required", List(shape.Members.Where(static member => member.Required).Select(static member => member.Name)));
        if (shape.Kind is ShapeKind.Structure)
        {
            json["members"] = new JsonObject(
                shape.Members.Select(static member => KeyValuePair.Create(member.Name, (JsonNode?)Member(member))));
        }

        Add(json, "key", shape.Key is null ? null : Reference(shape.Key));
        Add(json, shape.Kind is ShapeKind.Map ? "value" : "member", shape.Item is null ? null : Reference(shape.Item));
        Add(json, "payload", (JsonNode?)shape.Payload);
        Add(json, "exception", shape.Exception ? true : null);
        return json;
    }

    private static JsonObject Member(ModelMember member)
    {
        var json = Reference(member.Shape);
        Add(json, "location", (JsonNode?)member.Location);
        Add(json, "locationName", (JsonNode?)member.LocationName);
        Add(json, "idempotencyToken", member.IdempotencyToken ? true : null);
        return json;
    }

    private static void Add(JsonObject json, string name, JsonNode? value)
    {
        if (value is not null)
        {
            json[name] = value;
        }
    }

    private static string TypeOf(ShapeKind kind) => kind is ShapeKind.Enum ? "string" : kind.ToString().ToLowerInvariant();

    private static JsonArray? List(IEnumerable<string> items) =>
        items.Any() ? new JsonArray([.. items.Select(static item => JsonValue.Create(item))]) : null;

    private static JsonObject Reference(string shape) => new() { ["shape"] = shape };
}
