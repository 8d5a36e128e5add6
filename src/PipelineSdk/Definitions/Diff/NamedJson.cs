using System.Text.Json;

namespace PipelineSdk;

/// <summary>A part of a definition that has a name.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Path">Its place.</param>
/// <param name="Json">The part.</param>
internal sealed record NamedJson(string Name, string Path, JsonElement Json);
