namespace PipelineSdk.Local;

/// <summary>Lays one object over another.</summary>
internal static class JsonMerge
{
    /// <summary>Members of objects are merged, everything else is replaced.</summary>
    public static void Into(JsonObject target, JsonElement over)
    {
        foreach (var member in over.Members())
        {
            if (member.Value.ValueKind == JsonValueKind.Object && target[member.Name] is JsonObject inner)
            {
                Into(inner, member.Value);
            }
            else
            {
                target[member.Name] = JsonValues.ToNode(member.Value);
            }
        }
    }
}
