using System.Text.Json;

namespace PipelineSdk.Conformance;

/// <summary>What the Python SDK made of a case.</summary>
public sealed class ExpectedCase
{
    public const string DefinitionFile = "definition.json";

    public required JsonElement Definition { get; init; }

    /// <summary>Each step with the steps that depend on it.</summary>
    public required JsonElement Graph { get; init; }

    public required JsonElement Uploads { get; init; }

    /// <summary>The service calls made while compiling; an empty list if there are none.</summary>
    public required JsonElement Calls { get; init; }

    public required VolatileValues Volatile { get; init; }

    public static ExpectedCase Read(string folder) => new()
    {
        Definition = ReadFile(folder, DefinitionFile),
        Graph = ReadFile(folder, "graph.json"),
        Uploads = ReadFile(folder, "uploads.json"),
        Calls = ReadFile(folder, "calls.json", orElse: "[]"),
        Volatile = VolatileValues.Of(ReadFile(folder, "volatile.json", orElse: """{"definition": [], "uploads": []}""")),
    };

    private static JsonElement ReadFile(string folder, string name, string? orElse = null)
    {
        var path = Path.Combine(folder, name);
        return orElse is null || File.Exists(path) ? CorpusJson.Parse(File.ReadAllBytes(path)) : CorpusJson.Parse(orElse);
    }
}
