using System.Text.Json;

namespace PipelineSdk;

/// <summary>The members by which the items of lists are told apart.</summary>
internal static class JsonNames
{
    private static readonly string[] Members =
        ["Name", "InputName", "OutputName", "ChannelName", "PropertyFileName", "StepName", "RuleConfigurationName", "Key", "VariantName", "ContainerHostname"];

    /// <summary>The member that gives every item of both lists a name of its own in its list; <see langword="null"/>: there is none.</summary>
    public static string? Common(IReadOnlyList<JsonElement> before, IReadOnlyList<JsonElement> after)
    {
        if (before.Count == 0 || after.Count == 0)
        {
            return null;
        }

        return Array.Find(Members, member => AreDistinct(before, member) && AreDistinct(after, member));
    }

    public static string? TextOf(JsonElement json, string member) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static bool AreDistinct(IReadOnlyList<JsonElement> items, string member)
    {
        var seen = new HashSet<string>(items.Count, StringComparer.Ordinal);
        return items.All(item => TextOf(item, member) is { } name && seen.Add(name));
    }
}
