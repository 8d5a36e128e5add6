namespace PipelineSdk.Local;

/// <summary>A JSON file that <c>Std:JsonGet</c> reads from.</summary>
/// <param name="Uri">Where it lies.</param>
/// <param name="Json">Its content.</param>
/// <param name="Error">Why it cannot be read, or <see langword="null"/>.</param>
internal sealed record JsonFile(string Uri, JsonElement Json, string? Error);
