using System.Text.Json;

namespace PipelineSdk.ModelGenerator.Model;

/// <summary>Reads one shape, such as <c>{"type": "string", "max": 1024, "min": 0, "pattern": "(https|s3)://..."}</c>.</summary>
internal static class ShapeReader
{
    public static ModelShape Read(string name, JsonElement shape) => new(name, KindOf(name, shape))
    {
        Min = Number(shape, "min"),
        Max = Number(shape, "max"),
        Pattern = Text(shape, "pattern"),
        Values = Strings(shape, "enum"),
        Members = Members(shape),
        Item = Part(shape, "member") ?? Part(shape, "value"),
        Key = Part(shape, "key"),
        Payload = Text(shape, "payload"),
        Exception = Flag(shape, "exception"),
    };

    private static ShapeKind KindOf(string name, JsonElement shape) => shape.GetProperty("type").GetString() switch
    {
        "structure" => ShapeKind.Structure,
        "list" => ShapeKind.List,
        "map" => ShapeKind.Map,
        "string" => shape.TryGetProperty("enum", out _) ? ShapeKind.Enum : ShapeKind.String,
        "integer" => ShapeKind.Integer,
        "long" => ShapeKind.Long,
        "float" => ShapeKind.Float,
        "double" => ShapeKind.Double,
        "boolean" => ShapeKind.Boolean,
        "timestamp" => ShapeKind.Timestamp,
        "blob" => ShapeKind.Blob,
        var type => throw new NotSupportedException($"The shape {name} has the type '{type}', for which there is no kind of value."),
    };

    private static ModelMember[] Members(JsonElement shape)
    {
        if (!shape.TryGetProperty("members", out var members))
        {
            return [];
        }

        var required = Strings(shape, "required");
        return
        [
            .. members.EnumerateObject().Select(member =>
                new ModelMember(member.Name, Text(member.Value, "shape")!, required.Contains(member.Name))
                {
                    Location = Text(member.Value, "location"),
                    LocationName = Text(member.Value, "locationName"),
                    IdempotencyToken = Flag(member.Value, "idempotencyToken"),
                }),
        ];
    }

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var text) ? text.GetString() : null;

    private static bool Flag(JsonElement json, string name) => json.TryGetProperty(name, out var flag) && flag.GetBoolean();

    private static decimal? Number(JsonElement shape, string name) =>
        shape.TryGetProperty(name, out var number) ? number.GetDecimal() : null;

    private static string[] Strings(JsonElement shape, string name) =>
        shape.TryGetProperty(name, out var list) ? [.. list.EnumerateArray().Select(static item => item.GetString()!)] : [];

    private static string? Part(JsonElement shape, string name) =>
        shape.TryGetProperty(name, out var part) ? part.GetProperty("shape").GetString() : null;
}
