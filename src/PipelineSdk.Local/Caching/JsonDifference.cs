namespace PipelineSdk.Local;

/// <summary>Says where two values differ first.</summary>
internal static class JsonDifference
{
    private const int MaxLength = 80;

    /// <returns>The place and both values; <see langword="null"/> if they are equal.</returns>
    public static string? First(JsonElement before, JsonElement now) => First(before, now, "");

    private static string? First(JsonElement before, JsonElement now, string path)
    {
        if (before.ValueKind == JsonValueKind.Object && now.ValueKind == JsonValueKind.Object)
        {
            var names = before.EnumerateObject().Select(static member => member.Name)
                .Union(now.EnumerateObject().Select(static member => member.Name), StringComparer.Ordinal)
                .Order(StringComparer.Ordinal);
            return names.Select(name => First(before.Member(name), now.Member(name), path.Length == 0 ? name : $"{path}.{name}"))
                .FirstOrDefault(static difference => difference is not null);
        }

        if (before.ValueKind == JsonValueKind.Array && now.ValueKind == JsonValueKind.Array && before.GetArrayLength() == now.GetArrayLength())
        {
            return Enumerable.Range(0, now.GetArrayLength())
                .Select(i => First(before[i], now[i], $"{path}[{i}]"))
                .FirstOrDefault(static difference => difference is not null);
        }

        return Same(before, now) ? null : $"{path} was {Show(before)} and is {Show(now)}";
    }

    private static bool Same(JsonElement before, JsonElement now) =>
        before.ValueKind == now.ValueKind &&
        (before.ValueKind == JsonValueKind.Undefined || (before.ValueKind == JsonValueKind.Number
            ? before.GetRawText() == now.GetRawText()
            : JsonElement.DeepEquals(before, now)));

    private static string Show(JsonElement json) => json.ValueKind == JsonValueKind.Undefined ? "absent" : Text.Cut(json.GetRawText(), MaxLength);
}
