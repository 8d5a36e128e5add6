using System.Text.Json.Nodes;
using PipelineSdk.ModelGenerator.Plan;

namespace PipelineSdk.ModelGenerator.Model;

/// <summary>
/// The part of the service model that the generator uses, in the model's own format: names, types and limits of the shapes reached, no
/// documentation. It is checked in, so that generating needs nothing from outside.
/// </summary>
internal static class ModelSubset
{
    public static string Write(ServiceModel model, IReadOnlyList<Resource> resources)
    {
        var reached = new ShapeClosure(model, resources.SelectMany(resource => resource.Shapes(model)));
        return JsonLayout.Format(new JsonObject
        {
            ["metadata"] = new JsonObject { ["apiVersion"] = model.ApiVersion, ["botocoreVersion"] = model.BotocoreVersion },
            ["operations"] = new JsonObject(
                resources.SelectMany(resource => Operations(model, resource)).OrderBy(static entry => entry.Key, StringComparer.Ordinal)),
            ["shapes"] = new JsonObject(reached.All.Select(static shape => KeyValuePair.Create(shape.Name, (JsonNode?)Shape(shape)))),
        });
    }

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Operations(ServiceModel model, Resource resource) =>
    [
        new(resource.Create, new JsonObject { ["input"] = Reference(model.Input(resource.Create).Name) }),
        .. resource.Reports.Select(report =>
            KeyValuePair.Create(report, (JsonNode?)new JsonObject { ["output"] = Reference(model.Output(report).Name) })),
    ];

    private static JsonObject Shape(ModelShape shape)
    {
        var json = new JsonObject { ["type"] = TypeOf(shape.Kind) };
        Add("min", (JsonNode?)shape.Min);
        Add("max", (JsonNode?)shape.Max);
        Add("pattern", (JsonNode?)shape.Pattern);
        Add("enum", List(shape.Values));
        Add("required", List(shape.Members.Where(static member => member.Required).Select(static member => member.Name)));
        if (shape.Kind is ShapeKind.Structure)
        {
            json["members"] = new JsonObject(
                shape.Members.Select(static member => KeyValuePair.Create(member.Name, (JsonNode?)Reference(member.Shape))));
        }

        Add("key", shape.Key is null ? null : Reference(shape.Key));
        Add(shape.Kind is ShapeKind.Map ? "value" : "member", shape.Item is null ? null : Reference(shape.Item));
        return json;

        void Add(string name, JsonNode? value)
        {
            if (value is not null)
            {
                json[name] = value;
            }
        }
    }

    private static string TypeOf(ShapeKind kind) => kind is ShapeKind.Enum ? "string" : kind.ToString().ToLowerInvariant();

    private static JsonArray? List(IEnumerable<string> items) =>
        items.Any() ? new JsonArray([.. items.Select(static item => JsonValue.Create(item))]) : null;

    private static JsonObject Reference(string shape) => new() { ["shape"] = shape };
}
