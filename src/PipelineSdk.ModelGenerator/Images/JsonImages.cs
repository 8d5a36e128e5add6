using System.Text.Json;

namespace PipelineSdk.ModelGenerator.Images;

/// <summary>Reads optional members of the JSON form.</summary>
internal static class JsonImages
{
    /// <summary>The text of the member, empty if there is none.</summary>
    public static string Text(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value.GetString()! : "";

    /// <summary>The texts in the member's list, none if there is no such member.</summary>
    public static IEnumerable<string> Strings(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value.EnumerateArray().Select(item => item.GetString()!) : [];
}
