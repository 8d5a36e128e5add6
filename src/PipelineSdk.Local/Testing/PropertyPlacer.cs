namespace PipelineSdk.Local.Testing;

/// <summary>Puts a value at a path, and makes what is missing on the way.</summary>
internal static class PropertyPlacer
{
    private const int MaxItems = 1000;

    public static void Place(JsonObject document, IReadOnlyList<PathSegment> path, JsonNode? value)
    {
        JsonNode current = document;
        for (var i = 0; i < path.Count; i++)
        {
            var last = i == path.Count - 1;
            var next = last ? value?.DeepClone() : Find(current, path[i]) ?? (path[i + 1].Name is null ? new JsonArray() : new JsonObject());
            if (last || next!.Parent is null)
            {
                Set(current, path[i], next);
            }

            if (last)
            {
                return;
            }

            current = next!;
        }
    }

    private static JsonNode? Find(JsonNode current, PathSegment segment) => current switch
    {
        JsonObject json when segment.Name is not null && json[segment.Name] is JsonObject or JsonArray => json[segment.Name!],
        JsonArray list when segment.Name is null && segment.Index >= 0 && segment.Index < list.Count && list[segment.Index] is JsonObject or JsonArray =>
            list[segment.Index],
        JsonArray list when segment.Name is not null => list.FirstOrDefault(item => item is JsonObject json && json["Name"] is JsonValue name &&
            name.TryGetValue<string>(out var text) && text == segment.Name),
        _ => null,
    };

    private static void Set(JsonNode current, PathSegment segment, JsonNode? value)
    {
        switch (current)
        {
            case JsonObject json when segment.Name is not null:
                json[segment.Name] = value;
                break;
            case JsonArray list when segment.Name is not null:
                var item = value as JsonObject ?? [];
                item["Name"] = segment.Name;
                list.Add((JsonNode)item);
                break;
            case JsonArray list when segment.Index is >= 0 and < MaxItems:
                while (list.Count <= segment.Index)
                {
                    list.Add((JsonNode?)null);
                }

                list[segment.Index] = value;
                break;
        }
    }
}
