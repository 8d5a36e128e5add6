using System.Text.Json;
using System.Text.Json.Nodes;

namespace PipelineSdk.Tests.Jobs;

/// <summary>A pipeline <c>P</c> of one step, compiled: what a job class made of its options.</summary>
internal sealed class CompiledJob
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly CompiledPipeline _compiled;

    private CompiledJob(CompiledPipeline compiled) => _compiled = compiled;

    /// <summary>The step's arguments, indented.</summary>
    public string Arguments => ArgumentsNode.ToJsonString(Indented);

    /// <summary>All problems.</summary>
    public IReadOnlyList<string> Diagnostics => [.. _compiled.Diagnostics.Select(static diagnostic => diagnostic.ToString())];

    /// <summary>The uploads with what is in them, and their keys.</summary>
    public IReadOnlyList<string> Uploads => [.. _compiled.Assets.OfType<UploadAsset>().Select(Describe)];

    public static CompiledJob Of(Step step, TemporaryFolder? folder = null, IPipelineParameter[]? parameters = null, string? prefix = null, bool keepNames = false)
    {
        var pipeline = new Pipeline("P")
        {
            Parameters = parameters ?? [],
            Steps = [step],
            PipelineDefinitionConfig = new(useCustomJobPrefix: keepNames),
        };
        var environment = new PipelineEnvironment("us-west-2", "123456789012")
        {
            BaseDirectory = folder?.Path ?? Path.GetTempPath(),
            DefaultBucket = "bucket",
            DefaultBucketPrefix = prefix,
        };
        pipeline.TryCompile(environment, out var compiled);
        return new(compiled);
    }

    /// <summary>A part of the arguments as compact JSON, such as <c>AppSpecification.ContainerEntrypoint</c> or <c>ProcessingInputs.0</c>.</summary>
    public string this[string path]
    {
        get
        {
            JsonNode? node = ArgumentsNode;
            foreach (var piece in path.Split('.'))
            {
                node = int.TryParse(piece, out var index) ? node![index] : node![piece];
            }

            return node?.ToJsonString(new(Indented) { WriteIndented = false }) ?? "null";
        }
    }

    private JsonNode ArgumentsNode => JsonNode.Parse(_compiled.Utf8Json.Span)!["Steps"]![0]!["Arguments"]!;

    private static string Describe(UploadAsset asset)
    {
        var content = asset switch
        {
            FileAsset file => Text(file.Content),
            ArchiveAsset archive => string.Join(", ", archive.Archive.Entries.Select(static entry => $"{entry.Name}: {Text(entry.Content)}")),
            _ => throw new NotSupportedException(asset.GetType().Name),
        };
        return asset.KmsKeyId is { } key ? $"{asset.S3Uri} = {content} ({key})" : $"{asset.S3Uri} = {content}";
    }

    private static string Text(AssetContent content)
    {
        using var reader = new StreamReader(content.Open());
        return reader.ReadToEnd();
    }
}
