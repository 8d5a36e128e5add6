using System.Globalization;

namespace PipelineSdk.Local;

/// <summary>A result that can be taken again.</summary>
internal sealed record CacheEntry(string ExecutionArn, string Step, DateTimeOffset Time, JsonElement Fields, JsonElement Properties, JsonElement? Metadata)
{
    public JsonElement ToJson() => JsonValues.Of(new JsonObject
    {
        ["ExecutionArn"] = ExecutionArn,
        ["Step"] = Step,
        ["Time"] = Time.ToString("O", CultureInfo.InvariantCulture),
        ["Fields"] = JsonValues.ToNode(Fields),
        ["Properties"] = JsonValues.ToNode(Properties),
        ["Metadata"] = Metadata is { } metadata ? JsonValues.ToNode(metadata) : null,
    });

    public static CacheEntry? FromJson(JsonElement json) =>
        json.TextMember("ExecutionArn") is { } arn && json.TextMember("Step") is { } step &&
        DateTimeOffset.TryParse(json.TextMember("Time"), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var time)
            ? new(
                arn,
                step,
                time,
                json.Member("Fields"),
                json.Member("Properties"),
                json.Member("Metadata") is { ValueKind: JsonValueKind.Object } metadata ? metadata : null)
            : null;
}
