using System.Text.Json;

namespace PipelineSdk;

/// <summary>Writes changes for people: one line each, deeper ones indented.</summary>
internal static class DiffText
{
    private const int MaxValue = 200;

    public static string Of(FieldChange change) => change.Kind switch
    {
        ChangeKind.Added => $"+ {change.JsonPath}: {Value(change.After)}",
        ChangeKind.Removed => $"- {change.JsonPath}: {Value(change.Before)}",
        _ => $"~ {change.JsonPath}: {Value(change.Before)} → {Value(change.After)}",
    };

    public static string Of(ParameterChange change) => Lines($"{Sign(change.Kind)} parameter '{change.Name}'", change.Fields);

    public static string Of(StepChange change)
    {
        var moved = change.MovedTo is null ? "" : $", from {change.MovedFrom} to {change.MovedTo}";
        var cache = change.ChangesCacheKey ? ", cache key changes" : "";
        return Lines($"{Sign(change.Kind)} step '{change.Name}' ({change.Type}){moved}{cache}", change.Fields);
    }

    private static char Sign(ChangeKind kind) => kind switch { ChangeKind.Added => '+', ChangeKind.Removed => '-', _ => '~' };

    private static string Lines(string first, IReadOnlyList<FieldChange> fields) =>
        string.Join('\n', [first, .. fields.Select(static field => $"  {Of(field)}")]);

    private static string Value(JsonElement? json)
    {
        var text = json?.GetRawText().ReplaceLineEndings(" ") ?? "";
        return text.Length <= MaxValue ? text : string.Concat(text.AsSpan(0, MaxValue), "…");
    }
}
