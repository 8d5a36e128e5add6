using System.Text.Json.Nodes;

namespace PipelineSdk.Aws.Tests.Operations;

/// <summary>An entry of <c>operations.json</c>: what the Python SDK requests for one call.</summary>
/// <param name="Name">The entry's name.</param>
/// <param name="Calls">The calls, each as <c>operation {request}</c>.</param>
internal sealed record Operation(string Name, IReadOnlyList<string> Calls)
{
    /// <summary>All entries.</summary>
    public static IReadOnlyList<Operation> All { get; } =
    [
        .. JsonNode.Parse(File.ReadAllText(Path()))!.AsArray().Select(static entry => new Operation(
            (string)entry!["name"]!,
            [.. entry["calls"]!.AsArray().Select(static call => Text((string)call!["operation"]!, call["request"]!.AsObject()))])),
    ];

    public static Operation Find(string name) => All.Single(entry => entry.Name == name);

    /// <summary>
    /// A call in a form that compares: definitions as JSON, members in order of their names, without the token that boto3 adds too.
    /// </summary>
    public static string Text(string operation, JsonObject request)
    {
        var copy = (JsonObject)request.DeepClone();
        copy.Remove("ClientRequestToken");
        copy.Remove("ClientToken");
        if (copy["PipelineDefinition"] is { } definition)
        {
            copy["PipelineDefinition"] = JsonNode.Parse((string)definition!);
        }

        // The corpus has the argument of the call, of which seconds since 1970 are made on the wire.
        if (copy["StartDate"] is JsonValue start && start.TryGetValue<decimal>(out var seconds))
        {
            copy["StartDate"] = DateTimeOffset.FromUnixTimeSeconds((long)seconds).ToString("yyyy-MM-dd'T'HH:mm:ss", null);
        }

        return $"{operation} {Sorted(copy)!.ToJsonString()}";
    }

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject json => new JsonObject(json
            .OrderBy(static member => member.Key, StringComparer.Ordinal)
            .Select(static member => KeyValuePair.Create(member.Key, Sorted(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Sorted)]),
        _ => node?.DeepClone(),
    };

    private static string Path()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = System.IO.Path.Combine(folder.FullName, "tests", "corpus", "golden-extended", "operations.json");
            if (File.Exists(path))
            {
                return path;
            }
        }

        throw new FileNotFoundException("There is no tests/corpus above the test program.");
    }
}
