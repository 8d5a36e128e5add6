namespace PipelineSdk.Local;

/// <summary>JSON values as Python writes them.</summary>
internal static class PythonText
{
    /// <summary>What <c>str</c> gives.</summary>
    public static string Of(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : Repr(value);

    private static string Repr(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => $"[{string.Join(", ", value.EnumerateArray().Select(Repr))}]",
        JsonValueKind.Object => $"{{{string.Join(", ", value.EnumerateObject().Select(Repr))}}}",
        JsonValueKind.String => Quote(value.GetString()!),
        _ => value.AsText(),
    };

    private static string Repr(JsonProperty member) => $"{Quote(member.Name)}: {Repr(member.Value)}";

    private static string Quote(string text)
    {
        var quote = text.Contains('\'', StringComparison.Ordinal) && !text.Contains('"', StringComparison.Ordinal) ? '"' : '\'';
        var escaped = text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
        return quote + (quote == '\'' ? escaped.Replace("'", "\\'", StringComparison.Ordinal) : escaped) + quote;
    }
}
