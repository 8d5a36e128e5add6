using System.Text.Json;
using System.Text.Json.Nodes;

namespace PipelineSdk.Conformance;

/// <summary>
/// Compares the Lambda functions to publish with the calls that the Python SDK makes at once. Its other calls have no counterpart: the
/// environment answers them, or nothing needs them.
/// </summary>
public static class LambdaCallComparer
{
    private const string CallsFile = "calls.json";

    public static IReadOnlyList<Difference> Compare(JsonElement expected, IEnumerable<PipelineAsset> assets)
    {
        var calls = expected.EnumerateArray().Where(static call => call.GetProperty("service").ValueEquals("lambda"));
        return JsonComparer.Compare(
            CallsFile,
            CorpusJson.Parse($"[{string.Join(',', calls.Select(static call => call.GetRawText()))}]"),
            CorpusJson.Parse(new JsonArray([.. assets.OfType<LambdaAsset>().Select(CallOf)]).ToJsonString()));
    }

    private static JsonObject CallOf(LambdaAsset asset) => new()
    {
        ["service"] = "lambda",
        ["operation"] = asset.CreatesFunction ? "create_function" : "update_function_code",
        ["arguments"] = asset.CreatesFunction ? CreateFunction(asset) : UpdateFunctionCode(asset),
    };

    private static JsonObject CreateFunction(LambdaAsset asset) => new()
    {
        ["FunctionName"] = asset.FunctionName,
        ["Runtime"] = asset.Function.Runtime,
        ["Handler"] = asset.Function.Handler,
        ["Role"] = asset.ExecutionRoleArn,
        ["Code"] = Code(asset),
        ["Timeout"] = asset.Function.Timeout,
        ["MemorySize"] = asset.Function.MemorySize,
        ["VpcConfig"] = asset.Function is { SubnetIds: [], SecurityGroupIds: [] }
            ? []
            : new JsonObject
            {
                ["SubnetIds"] = Texts(asset.Function.SubnetIds),
                ["SecurityGroupIds"] = Texts(asset.Function.SecurityGroupIds),
            },
        ["Environment"] = asset.Function.Environment.Count == 0
            ? []
            : new JsonObject { ["Variables"] = Map(asset.Function.Environment) },
        ["Layers"] = Texts(asset.Function.Layers),
    };

    private static JsonObject UpdateFunctionCode(LambdaAsset asset)
    {
        var arguments = Code(asset);
        arguments["FunctionName"] = asset.FunctionName;
        return arguments;
    }

    private static JsonObject Code(LambdaAsset asset)
    {
        if (asset.Archive is { } archive)
        {
            var members = archive.Entries.Select(static entry => KeyValuePair.Create(entry.Name, entry.Content.Sha256));
            return new() { ["ZipFile"] = new JsonObject { ["zip"] = Map(members) } };
        }

        var uri = new Uri(asset.CodeS3Uri!);
        return new() { ["S3Bucket"] = uri.Host, ["S3Key"] = uri.AbsolutePath.TrimStart('/') };
    }

    private static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(static text => JsonValue.Create(text))];

    private static JsonObject Map(IEnumerable<KeyValuePair<string, string>> entries) =>
        new(entries.Select(static entry => KeyValuePair.Create(entry.Key, (JsonNode?)entry.Value)));
}
